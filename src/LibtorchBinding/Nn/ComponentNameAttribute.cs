using System.Reflection;

namespace TorchSharp
{
    namespace Utils
    {
        /// <summary>Names a field as a component of its module, where the field's own name will not do.</summary>
        [AttributeUsage(AttributeTargets.Field)]
        public class ComponentNameAttribute : Attribute
        {
            /// <summary>The name under which the field is registered.</summary>
            public string Name { get; set; } = "";
        }
    }

    /// <summary>Finds the name that a module registers a field under.</summary>
    public static class FieldInfoExtensionMethods
    {
        /// <summary>The name of a <see cref="Utils.ComponentNameAttribute"/>, or the field's own.</summary>
        /// <param name="field">A field of a module.</param>
        /// <returns>The component's name.</returns>
        public static string ComponentName(this FieldInfo field) =>
            field.GetCustomAttribute<Utils.ComponentNameAttribute>()?.Name ?? field.Name;
    }
}
