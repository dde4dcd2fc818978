#!/bin/sh
# MaskedSeq2Seq for a machine that has PyTorch and a C++ compiler, and no .NET. The first start compiles the binding
# against the PyTorch that python3 has; later starts use what was compiled, and compile again for another PyTorch.
#
#   ./run.sh doctor                          what this machine computes with
#   ./run.sh train configs/numbers.yaml      any verb of m2s, with its arguments
#   ./run.sh test [ARGUMENT ...]             all tests; arguments go to each test program
#
#   PYTHON=/opt/venv/bin/python              the Python whose PyTorch is meant; otherwise python3
#   LIBTORCH=/opt/libtorch                   a libtorch with headers, in place of PyTorch's
#   CXX=g++-12                               the C++ compiler
set -eu

self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname -- "$self")/$link ;;
    esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P)
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }
fail() { say "m2s: $*"; exit 2; }
have() { command -v "$1" > /dev/null 2>&1; }

# ------------------------------------------------------------------------------------------------- which torch to use

why_no_torch() {
    if [ -n "${LIBTORCH:-}" ]; then
        fail "LIBTORCH=$LIBTORCH holds no libtorch with headers: name the folder that has include/ and lib/ in it."
    elif ! have "$python"; then
        fail "there is no $python here, whose PyTorch would be used: PYTHON=/path/to/python names one."
    elif ! "$python" -c 'import torch' > /dev/null 2>&1; then
        fail "$python has no PyTorch (import torch fails): activate the environment that has it, or name its Python:" \
            "PYTHON=/path/to/python ./run.sh"
    fi
    fail "the PyTorch of $python has no C++ headers: pip's torch brings them; on Debian, apt-get install libtorch-dev."
}

found=$(PYTHON=$python sh "$here/native/find-libtorch.sh") || why_no_torch
root=$(printf '%s\n' "$found" | head -n 1)

# ------------------------------------------------------------------------------------- the binding, compiled for it

# Where the bundle cannot be written to, what is compiled goes to the user's cache.
cache=$here/built
if ! mkdir -p "$cache" 2> /dev/null || [ ! -w "$cache" ]; then cache=${XDG_CACHE_HOME:-$HOME/.cache}/m2s-bundle; fi
key=$({ printf '%s\n' "$found"; cat "$here"/native/*; } | cksum | cut -d ' ' -f 1)
built=$cache/$key

if [ ! -f "$built/libtorch_binding.so" ]; then
    mkdir -p "$built"
    say "Compiling the binding against the torch in $root (once) ..."
    if ! sh "$here/native/build.sh" "$root" "$built/libtorch_binding.so" > "$built/build.log" 2>&1; then
        problem=$(grep -m 1 -E '(error|cannot)' "$built/build.log" || tail -n 1 "$built/build.log")
        fail "the binding could not be compiled: ${problem#build.sh: error: } (whole log: $built/build.log)"
    fi
fi

# ---------------------------------------------------------------------------------------------------------------- run

export LD_LIBRARY_PATH="$built${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
# Threads that wait for work in a spin loop would take the cores from runs side by side.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-PASSIVE}"

program=$here/app/m2s
if [ "${1:-}" = test ]; then
    shift
    program=$here/app/tests
fi
# File systems and archives of other machines may have lost it.
[ -x "$program" ] || chmod +x "$here"/app/* 2> /dev/null || fail "$program cannot be run: chmod +x it."
exec "$program" "$@"
