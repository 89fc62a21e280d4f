using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Code that the dispatcher calls: a handler or a guard, with what its level and event forbid.</summary>
/// <param name="Method">The method.</param>
/// <param name="Subject">How messages name it.</param>
/// <param name="Forbids">The effects forbidden to it.</param>
/// <param name="IsGuard">Whether it is a guard.</param>
internal sealed record IlRoot(Method Method, string Subject, Effect Forbids, bool IsGuard);
