using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <summary>The members of <c>Unsafe</c>, which are instructions: they compute with references, and some write through the first.</summary>
internal static class UnsafeCode
{
    /// <summary>The type that has them.</summary>
    internal const string Type = "System.Runtime.CompilerServices.Unsafe";

    /// <summary>Whether a member writes through its first argument.</summary>
    internal static bool Writes(string member) => member is "Copy" or "CopyBlock" or "CopyBlockUnaligned" or "InitBlock" or "InitBlockUnaligned" or "Write" or "WriteUnaligned" or "SkipInit";

    /// <summary>Whether a member copies or fills as many bytes as it is told.</summary>
    internal static bool Walks(string member) => member is "CopyBlock" or "CopyBlockUnaligned" or "InitBlock" or "InitBlockUnaligned";

    /// <summary>What a member answers.</summary>
    /// <returns>Null where nothing is known but from where it comes.</returns>
    internal static Value? Answer(Instance callee, Value[] arguments) => (callee.Method.Name, callee.OfMethod) switch
    {
        ("SizeOf", [var type]) => Types.SizeOf(type) is { } size ? new NumberValue(size) : null,
        ("As", [_]) => arguments[0],
        ("As" or "AsRef", _) => arguments[0] is LocalAddress or ArgumentAddress ? arguments[0] : null,
        _ => null,
    };
}
