namespace Spin.Analysis.Representation;

/// <summary>What a call reaches: a method, or whatever a delegate holds.</summary>
/// <param name="Kind">How.</param>
/// <param name="Method">The method; null for a delegate.</param>
/// <param name="Holder">For a delegate the member that holds it, or its type, as the front end knows them.</param>
internal sealed record CallTarget(CallKind Kind, Method? Method, object? Holder = null);
