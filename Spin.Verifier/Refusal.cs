using System;

namespace Spin.Verifier;

/// <summary>Ends the judgement of a member at the first thing that breaks a rule; caught where the member's finding is made.</summary>
/// <param name="id">The rule.</param>
/// <param name="message">What is wrong.</param>
internal sealed class Refusal(string id, string message) : Exception(message)
{
    /// <summary>The rule.</summary>
    internal string Id { get; } = id;

    /// <summary>Code that is not type-safe: no C# compiler writes it.</summary>
    internal static Refusal Types(string message) => new(VerifierRules.TypeSafety, message);

    /// <summary>Metadata that say what no compiler writes.</summary>
    internal static Refusal Metadata(string message) => new(VerifierRules.Metadata, message);

    /// <summary>A reference to what is not linked, or not as the spindle was compiled against.</summary>
    internal static Refusal Unresolved(string message) => new(VerifierRules.Resolution, message);

    /// <summary>A reference to what is not visible from there.</summary>
    internal static Refusal Hidden(string message) => new(VerifierRules.Visibility, message);
}
