namespace Spin.Generators.Models;

/// <summary>A parameter of an event or of a spindle's constructor.</summary>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Type">Its fully qualified type.</param>
/// <param name="Modifier">What stands before the type in a declaration, with a blank behind it: <c>in </c>, <c>scoped </c>.</param>
/// <param name="Passing">What stands before the name in a call, with a blank behind it.</param>
internal sealed record ParameterModel(string Name, string Type, string Modifier, string Passing)
{
    /// <summary>Whether it has bytes that a filter may substitute.</summary>
    internal bool IsRewritable { get; init; }
}
