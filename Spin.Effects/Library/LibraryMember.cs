namespace Spin.Analysis.Library;

/// <summary>A method or accessor of the class library, as far as the tables speak of it.</summary>
/// <param name="Owner">The declaring type.</param>
/// <param name="Name">The metadata name.</param>
internal sealed record LibraryMember(LibraryType Owner, string Name)
{
    /// <summary>The type of the receiver as the call knows it; null where it knows no more than the owner.</summary>
    internal LibraryType? Receiver { get; init; }

    /// <summary>Its name as documentation comments write it, without the prefix; null where its declaration is not at hand.</summary>
    internal string? Id { get; init; }

    /// <summary>Whether it has no receiver.</summary>
    internal bool IsStatic { get; init; }

    /// <summary>The type of the result; null for none, a generic parameter or a reference to a place.</summary>
    internal LibraryType? Result { get; init; }

    /// <summary>Whether it returns nothing.</summary>
    internal bool ReturnsNothing { get; init; }

    /// <summary>The number of parameters.</summary>
    internal int ParameterCount { get; init; }

    /// <summary>Whether a parameter is a span that can be written.</summary>
    internal bool TakesWritableSpan { get; init; }

    /// <summary>Whether it is ambient authority: a clock, a console, the outside.</summary>
    internal bool IsAmbient { get; init; }

    /// <summary>Whether it is a constructor.</summary>
    internal bool IsConstructor => Name is ".ctor";

    /// <summary>Whether it is an accessor.</summary>
    internal bool IsAccessor => Begins("get_") || Begins("set_") || Begins("add_") || Begins("remove_");

    /// <summary>Whether its name begins so.</summary>
    internal bool Begins(string prefix) => Name.StartsWith(prefix, System.StringComparison.Ordinal);
}
