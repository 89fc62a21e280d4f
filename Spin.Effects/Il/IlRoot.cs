using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Code that the dispatcher calls: a handler or a guard, with what its level and event forbid.</summary>
/// <param name="Method">The method.</param>
/// <param name="Subject">How messages name it.</param>
/// <param name="Forbids">The effects forbidden to it.</param>
/// <param name="Level">The context in which it runs.</param>
internal sealed record IlRoot(Method Method, string Subject, Effect Forbids, Level Level)
{
    /// <summary>Whether it is a guard.</summary>
    internal bool IsGuard => Level == Level.Guard;
}
