# Words about files: reading and writing them, locks, being stopped, mistakes of our own.

cli-not-plain = { $path } is not a plain file but a folder, a pipe or a device. Name a file.
cli-changed = { $path } changed while maatlat was reading it, so nothing was written. Give the command again.
cli-in-the-way = { $path } is a link, or no file at all, and stays as it is. Move it, or choose another place to write.
cli-held = Another maatlat is writing in { $folder }. Wait until it is done, and give the command again.
cli-held-by = Another maatlat (process and machine: { $who }) is writing in { $folder }. Wait until it is done, and give the command again.
cli-no-lock = The disk of { $folder } has no locks. Let no other maatlat write there at the same time.
cli-finished-earlier = An earlier run was cut short while it put its files in { $folder }. They are now complete.
cli-undone-earlier = An earlier run was cut short while it put its files in { $folder }. The files from before it are back.
cli-mixed-earlier = An earlier run was cut short while it put its files in { $folder }, and files there were changed since. Some may be of that run and some from before it.
cli-no-journal = The file .maatlat-commit in { $folder } was damaged or not from maatlat. It was removed; nothing else was done with it.
cli-halfway = { $path } cannot be written: { $reason }. The files could not be put back either. The next command that writes there puts them right first.
cli-reason-too-large = it would be larger than the system allows
cli-reason-name = its name is too long, or has letters that the system does not know
cli-reason-in-use = another program has it open; close it there

## Being stopped, and mistakes of our own

cli-stopped = Stopped. No file was changed.
cli-stopped-written = Stopped. The files that were written are complete.
cli-bug-file = Please send this file to whoever you have maatlat from; it says where the mistake is, and holds no text of yours: { $path }
cli-bug-no-file = Please tell whoever you have maatlat from, with the line above. No file about the mistake could be written.
help-selftest-break = Break on purpose, to see what a mistake of maatlat looks like: here, or in a worker (default: here)
