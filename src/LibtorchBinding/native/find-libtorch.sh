#!/bin/sh
# Writes the folder of the libtorch to build against to the file named by the first argument and, where a second is
# given, what is in it (version and devices) to that one. A file that says so already keeps its date. Without arguments
# it prints both.
# The order: LIBTORCH; the system's; that of python3's torch package. With PYTHON=NAME the system's is passed over for
# that Python's. A folder counts if it has the headers.

has_headers() {
    [ -f "$1/include/ATen/core/dispatch/Dispatcher.h" ]
}

of_python() {
    where='import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])'
    "${PYTHON:-python3}" -c "$where" 2>/dev/null
}

find_root() {
    if [ -n "$LIBTORCH" ]; then
        has_headers "$LIBTORCH" && echo "$LIBTORCH"
        return
    fi
    if [ -z "$PYTHON" ]; then
        for root in /usr /usr/local; do
            if has_headers "$root"; then
                echo "$root"
                return
            fi
        done
    fi
    package=$(of_python)
    [ -n "$package" ] && has_headers "$package" && echo "$package"
}

# A package manager replaces one version by another in the same folder, or one for the CPU by one for CUDA. Newer
# libtorch says its version in a header of its own, which the old one includes.
contents_of() {
    for header in torch/headeronly/version.h torch/csrc/api/include/torch/version.h; do
        [ -f "$1/include/$header" ] && grep -o 'define TORCH_VERSION_[A-Z]* [0-9]*' "$1/include/$header"
    done
    for device in cuda hip; do
        [ -f "$1/lib/libtorch_$device.so" ] && echo "$device"
    done
}

write_news() {
    if [ ! -f "$1" ] || [ "$(cat "$1")" != "$2" ]; then
        echo "$2" > "$1"
    fi
}

root=$(find_root)
[ -n "$root" ] || exit 1
if [ -z "$1" ]; then
    echo "$root"
    contents_of "$root"
    exit 0
fi
write_news "$1" "$root"
[ -z "$2" ] || write_news "$2" "$(contents_of "$root")"
