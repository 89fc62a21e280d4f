using Spin.Verifier.Metadata;

namespace Spin.Verifier.Domains;

/// <summary>What is said of rights that are handed out.</summary>
internal static class LeakMessage
{
    private const string Accessor = "get_";

    /// <summary>The message.</summary>
    internal static string Write(string what, DefinedType capability, string remedy = "make it internal, or export an interface of your own that allows less") =>
        $"{what} hands '{capability.Name}' to other assemblies, to which it was not granted: {remedy}";

    /// <summary>A member as source names it.</summary>
    internal static string Member(DefinedMethod method) =>
        method.Name.StartsWith(Accessor, System.StringComparison.Ordinal) ? $"public property '{method.Name[Accessor.Length..]}'" : $"public method '{method.Name}'";
}
