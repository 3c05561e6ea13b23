"""The tables of this client are those of spec/registries."""

import unittest

from oap_client.components import COMPONENTS, PLACEHOLDERS, is_usable
from oap_client.errors import ERRORS, OFFERS
from oap_client.states import STATES

from .vendor import registry


class RegistriesTest(unittest.TestCase):
    def test_errors(self) -> None:
        listed = {each["code"]: each for each in registry("errors")["errors"]}
        self.assertEqual(list(listed), list(ERRORS))
        for code, entry in ERRORS.items():
            self.assertEqual(listed[code]["remedy"], entry.remedy)
            self.assertEqual(tuple(listed[code].get("status") or ()), entry.statuses, code)

    def test_states_and_offers(self) -> None:
        states = registry("states")
        rows = [
            (row["state"], row["usable"], tuple(row["offers"]), row["remedy"]) for row in states["states"]
        ]
        self.assertEqual(rows, [(name, *row) for name, row in STATES.items()])
        self.assertEqual({each["offer"]: tuple(each["codes"]) for each in states["offers"]}, OFFERS)

    def test_components_and_placeholders(self) -> None:
        listed = {each["name"]: each["charsMin"] for each in registry("components")["components"]}
        self.assertEqual(listed, COMPONENTS)
        self.assertEqual(set(registry("denylist")["values"]), PLACEHOLDERS)

    def test_values_left_out(self) -> None:
        for value in (None, "", "ABC", "To Be Filled By O.E.M.", "0000-0000", " Default string ", "----"):
            self.assertFalse(is_usable("hw.board-serial.1", value), value)
        self.assertTrue(is_usable("hw.board-serial.1", "CN7016355G00A7"))
