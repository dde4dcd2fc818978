#!/bin/sh
# Writes the folder of the libtorch to build against to the file named by the first argument, if it is not there yet.
# The order: LIBTORCH; the system's; that of python3's torch package. A folder counts if it has the headers.

has_headers() {
    [ -f "$1/include/ATen/core/dispatch/Dispatcher.h" ]
}

find_root() {
    if [ -n "$LIBTORCH" ]; then
        has_headers "$LIBTORCH" && echo "$LIBTORCH"
        return
    fi
    for root in /usr /usr/local; do
        if has_headers "$root"; then
            echo "$root"
            return
        fi
    done
    where='import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])'
    package=$(python3 -c "$where" 2>/dev/null)
    [ -n "$package" ] && has_headers "$package" && echo "$package"
}

root=$(find_root)
[ -n "$root" ] || exit 1
if [ ! -f "$1" ] || [ "$(cat "$1")" != "$root" ]; then
    echo "$root" > "$1"
fi
