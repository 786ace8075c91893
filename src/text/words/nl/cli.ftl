# Words of the command line; filled in with the room that says them.
