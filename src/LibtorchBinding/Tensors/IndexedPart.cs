using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>How a list of indices is applied.</content>
public static partial class torch
{
    /// <summary>
    /// A part of a tensor: the view that ranges and single indices give, and the tensors of indices that are left to
    /// apply to it. The rules are NumPy's, as libtorch follows them.
    /// </summary>
    private sealed class IndexedPart : IDisposable
    {
        private readonly List<Tensor?> _tensors = [];
        private readonly List<Tensor> _own = [];
        private Tensor _view;
        private long _dim;
        private long _covered;

        public IndexedPart(Tensor tensor, TensorIndex[] indices)
        {
            _view = tensor.alias();
            var named = indices.Sum(DimensionsOf);
            if (named > tensor.ndim)
                throw new System.Runtime.InteropServices.ExternalException(
                    $"too many indices for tensor of dimension {tensor.ndim}");
            foreach (var index in indices) Apply(index, tensor.ndim - named);
        }

        private bool HasTensors => _tensors.Exists(index => index is not null);

        public Tensor Read() =>
            HasTensors ? Aten.Call("index.Tensor", _view, Argument.OptionalTensors([.. _tensors])) : _view.alias();

        public void Write(Tensor value, bool accumulate)
        {
            using var moved = value.to(_view.device_type, _view.device_index);
            if (HasTensors)
                Aten.Do("index_put_", _view, Argument.OptionalTensors([.. _tensors]), moved, accumulate);
            else if (accumulate) Aten.Do("add_.Tensor", _view, moved);
            else _view.copy_(moved);
        }

        public void Dispose()
        {
            _view.Dispose();
            foreach (var tensor in _own) tensor.Dispose();
        }

        private static long DimensionsOf(TensorIndex index) => index.kind switch
        {
            TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
            TensorIndex.Kind.Tensor => IsMask(index.tensor) ? index.tensor!.ndim : 1,
            _ => 0,
        };

        private static bool IsMask(Tensor? tensor) => tensor is { dtype: ScalarType.Bool or ScalarType.Byte };

        private void Apply(TensorIndex index, long unnamed)
        {
            switch (index.kind)
            {
                case TensorIndex.Kind.Single:
                    Become(_view.select(_dim, index.start ?? 0));
                    break;
                case TensorIndex.Kind.Slice:
                    if (index.start is not null || index.stop is not null || index.step is not null)
                        Become(Aten.Call(
                            "slice.Tensor", _view, _dim, index.start, index.stop, index.step ?? 1));
                    _dim++;
                    break;
                case TensorIndex.Kind.Ellipsis:
                    _dim += unnamed;
                    break;
                case TensorIndex.Kind.None:
                    Become(_view.unsqueeze(_dim++));
                    break;
                case TensorIndex.Kind.Bool:
                    ApplyTruthValue(torch.tensor(index.start != 0, device: _view.device));
                    break;
                case TensorIndex.Kind.Tensor when DimensionsOf(index) == 0:
                    ApplyTruthValue(index.tensor!.alias());
                    break;
                default:
                    Record(index.tensor, DimensionsOf(index));
                    break;
            }
        }

        /// <summary>A truth value is a mask over a new dimension of size 1.</summary>
        private void ApplyTruthValue(Tensor truth)
        {
            Become(_view.unsqueeze(_dim));
            using (truth) _own.Add(truth.reshape(1));
            Record(_own[^1], 1);
        }

        /// <summary>Leaves a tensor to apply; a mask covers as many dimensions as it has.</summary>
        private void Record(Tensor? indices, long dims)
        {
            for (; _covered < _dim; _covered++) _tensors.Add(null);
            _tensors.Add(indices);
            _dim += dims;
            _covered = _dim;
        }

        private void Become(Tensor view)
        {
            _view.Dispose();
            _view = view;
        }
    }
}
