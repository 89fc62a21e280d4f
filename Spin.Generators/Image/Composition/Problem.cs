using Spin.Generators.Collections;

namespace Spin.Generators.Image.Composition;

/// <summary>Something wrong with an image: a diagnostic without Roslyn's types.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record Problem(string Id, EquatableArray<string> Arguments)
{
    /// <summary>Creates a problem.</summary>
    internal static Problem Of(string id, params string[] arguments) => new(id, arguments.ToEquatable());
}
