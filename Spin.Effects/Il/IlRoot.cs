using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Code that the dispatcher calls: a handler or a guard, with what its level and event forbid.</summary>
/// <param name="Method">The method.</param>
/// <param name="Subject">How messages name it.</param>
/// <param name="Forbids">The effects forbidden to it.</param>
/// <param name="Level">The context in which it runs.</param>
internal sealed record IlRoot(Method Method, string Subject, Effect Forbids, Level Level)
{
    /// <summary>What is made of it in an assembly that its own one does not know of; null where its own one is to blame.</summary>
    internal IlDelegateCreation? MadeBy { get; init; }

    /// <summary>Whether it is a guard.</summary>
    internal bool IsGuard => Level == Level.Guard;

    /// <summary>The method that is to blame.</summary>
    internal IlMethod Blamed => MadeBy?.Maker ?? (IlMethod)Method.Origin;

    /// <summary>The instruction of the blamed method from which a path starts.</summary>
    /// <param name="own">Where the path leaves the handler or guard itself.</param>
    internal int OffsetOf(int own) => MadeBy?.Offset ?? own;
}
