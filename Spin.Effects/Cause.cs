using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>One place in one method's body that has an effect by itself.</summary>
/// <param name="effect">The effect.</param>
/// <param name="kind">Its kind, one of <see cref="CauseKind"/>.</param>
/// <param name="what">What stands there, for the path in a message.</param>
/// <param name="site">Where.</param>
/// <param name="onThrowPath">Whether it happens only while an exception is being thrown.</param>
internal sealed class Cause(Effect effect, string kind, string what, Site site, bool onThrowPath = false)
{
    /// <summary>The effect.</summary>
    internal Effect Effect { get; } = effect;

    /// <summary>Its kind, one of <see cref="CauseKind"/>.</summary>
    internal string Kind { get; } = kind;

    /// <summary>What stands there, for the path in a message.</summary>
    internal string What { get; } = what;

    /// <summary>Where.</summary>
    internal Site Site { get; } = site;

    /// <summary>Of an allocation: whether the object can be placed in the image, where the compiler runs the code beforehand.</summary>
    internal bool IsPlaceable { get; init; }

    /// <summary>Of a write to an argument: the position of the parameter, or <see cref="LentArgument.Receiver"/>; null of all else.</summary>
    internal int? Parameter { get; init; }

    /// <summary>Whether it happens only while an exception is being thrown, which has memory of its own.</summary>
    internal bool OnThrowPath { get; } = onThrowPath;
}
