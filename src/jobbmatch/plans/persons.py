"""The register of persons: forms and exclusions are sealed here before they reach the store, and opened here."""
