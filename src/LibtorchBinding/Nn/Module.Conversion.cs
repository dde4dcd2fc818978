using LibtorchBinding.Native;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The kind of device that the module was moved to.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The number of the device that the module was moved to; −1 for the CPU.</summary>
            protected int _deviceIndex = -1;

            /// <summary>Moves and converts the parameters and buffers.</summary>
            /// <param name="device">The device.</param>
            /// <param name="dtype">The element type, a floating point type.</param>
            /// <param name="non_blocking">Whether copies may go on while the host does.</param>
            /// <returns>This module.</returns>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckDtype(dtype);
                _toEpilog(dtype, device, non_blocking);
                return this;
            }

            /// <summary>Moves the parameters and buffers.</summary>
            /// <param name="deviceType">The kind of device.</param>
            /// <param name="deviceIndex">Its number, or −1.</param>
            /// <param name="non_blocking">Whether copies may go on while the host does.</param>
            /// <returns>This module.</returns>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);
                return this;
            }

            /// <summary>Converts the parameters and buffers.</summary>
            /// <param name="dtype">The element type, a floating point type.</param>
            /// <param name="non_blocking">Whether copies may go on while the host does.</param>
            /// <returns>This module.</returns>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckDtype(dtype);
                _toEpilog(dtype, null, non_blocking);
                return this;
            }

            /// <summary>
            /// Moves or converts everything below, then what this module owns. A parameter that changes becomes a new
            /// object: fields and properties that hold it are set, an optimizer made before still holds the old one.
            /// </summary>
            /// <param name="dtype">The element type, or null to keep it. Whole numbers are never converted.</param>
            /// <param name="device">The device, or null to stay.</param>
            /// <param name="non_blocking">Whether copies may go on while the host does.</param>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (device is null) child._to(dtype!.Value, non_blocking);
                    else if (dtype is null) child._to(device.type, device.index, non_blocking);
                    else child._to(device, dtype.Value, non_blocking);
                }

                foreach (var (own, parameter) in ownParameters.ToList())
                {
                    if (Converted(parameter, dtype, device, non_blocking) is not { } data) continue;
                    var successor = Succeed(parameter, data);
                    if (!SetMember(own, successor)) Replace(own, successor);
                }

                foreach (var (own, (buffer, persistent)) in ownBuffers.ToList())
                {
                    if (Converted(buffer, dtype, device, non_blocking) is not { } data) continue;
                    SetMember(own, data);
                    ConditionallyRegisterBuffer(own, data, persistent);
                    buffer.Dispose();
                }

                if (device is null) return;
                _deviceType = device.type;
                _deviceIndex = device.index;
            }

            /// <summary>Moves a new layer to where its maker wants it; the default is where and what it is.</summary>
            internal T MoveModule<T>(Device? device, ScalarType? dtype) where T : Module =>
                (T)_to(device ?? get_default_device(), dtype ?? get_default_dtype(), false);

            /// <summary>
            /// A copy in another dtype or on another device, or null where the tensor is right already.
            /// </summary>
            private static Tensor? Converted(Tensor tensor, ScalarType? dtype, Device? device, bool non_blocking)
            {
                if (tensor.IsInvalid) return null;
                var isFloating = is_floating_point(tensor.dtype) || is_complex(tensor.dtype);
                var newDtype = isFloating && dtype is { } wanted ? wanted : tensor.dtype;
                using var frozen = no_grad();
                var converted = Aten.Call("to.device", tensor, device ?? tensor.device, newDtype, non_blocking);
                if (converted.dtype != tensor.dtype || !IsOnSameDevice(converted, tensor))
                    return converted.DetachFromDisposeScope();
                converted.Dispose();
                return null;
            }

            private static bool IsOnSameDevice(Tensor one, Tensor other) =>
                one.device_type == other.device_type && one.device_index == other.device_index;

            private static Parameter Succeed(Parameter parameter, Tensor data)
            {
                var successor = new Parameter(data, parameter.requires_grad);
                using var gradient = parameter.grad;
                if (gradient is null) return successor;
                using var newGradient = Aten.Call("to.device", gradient, successor.device, successor.dtype);
                successor.grad = newGradient;
                return successor;
            }

            /// <summary>
            /// Gives a property or a field of that component name its new value; fields leave registering to the
            /// caller.
            /// </summary>
            /// <returns>Whether a property has registered the value by itself.</returns>
            private bool SetMember(string component, Tensor value)
            {
                if (GetType().GetProperty(component) is { CanWrite: true } property
                    && property.PropertyType.IsInstanceOfType(value))
                {
                    property.SetValue(this, value);
                    return true;
                }

                foreach (var field in ComponentFields(GetType()).Where(field => field.ComponentName() == component))
                    if (field.FieldType.IsInstanceOfType(value)) field.SetValue(this, value);
                return false;
            }

            private static void CheckDtype(ScalarType dtype)
            {
                if (is_floating_point(dtype) || is_complex(dtype)) return;
                throw new ArgumentException(
                    $"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}",
                    nameof(dtype));
            }
        }
    }
}
