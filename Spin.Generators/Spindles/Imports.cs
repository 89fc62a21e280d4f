using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Spindles;

/// <summary>A spindle's imports as parameter and argument lists.</summary>
internal static class Imports
{
    /// <summary>As declared by <c>Create</c>.</summary>
    internal static string Declare(SpindleModel model) =>
        string.Join(", ", model.Imports.Select(static import => $"{import.Reference} {import.Name}"));

    /// <summary>As passed on.</summary>
    /// <param name="model">The spindle.</param>
    /// <param name="cast">Whether to the constructor, which in the nucleus may want the kernel's own class of services.</param>
    internal static string Pass(SpindleModel model, bool cast) =>
        string.Join(", ", model.Imports.Select(import =>
            cast && import.Cast is { } type ? $"({type}){import.Name}" : import.Name));
}
