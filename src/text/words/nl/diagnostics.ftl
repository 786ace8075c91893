# Words of the diagnostics; filled in with the room that says them.
