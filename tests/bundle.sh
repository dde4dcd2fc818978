#!/usr/bin/env bash
# The way of a bundle: made from this checkout, compiled against the torch of this machine, then run without the .NET
# that made it. Takes python3's PyTorch where it has one, else the system's libtorch.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python=$(for name in python3 /usr/bin/python3; do "$name" -c 'import torch' 2> /dev/null && echo "$name" && break; done)
if [ -z "$python" ]; then export LIBTORCH=${LIBTORCH:-/usr}; fi

./m2s bundle "$scratch/m2s"
cd "$scratch/m2s"
mebibytes=$(($(du -s --apparent-size --block-size=1M . | cut -f 1)))
[ "$mebibytes" -le 60 ] || { echo "the bundle weighs $mebibytes MiB"; exit 1; }

bundled() {
    env -i HOME="$HOME" PATH="$PATH" DOTNET_ROOT=/nowhere OMP_NUM_THREADS=1 \
        PYTHON="${python:-python3}" ${LIBTORCH:+LIBTORCH="$LIBTORCH"} ./run.sh "$@"
}

bundled --version
bundled doctor
bundled train configs/numbers.yaml --device cpu --set training.maximum_steps=20 --set evaluation.maximum_sentences=50
echo 'forty two' | bundled translate runs/numbers --device cpu
bundled evaluate runs/numbers --device cpu --set evaluation.maximum_sentences=50
bundled config schema > schema.json
bundled test -class '*GruTests' -class '*ProcessTests' -class '*SettingsJsonSchemaTests'
