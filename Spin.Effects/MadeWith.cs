using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>An object of the class library, made with a comparer or a function.</summary>
/// <param name="Type">The type of the object, as the front end knows it.</param>
/// <param name="Given">The name of the comparer's type; null where a function is given.</param>
/// <param name="Function">The function; null where it is none.</param>
internal sealed record MadeWith(object Type, string? Given, CallTarget? Function);
