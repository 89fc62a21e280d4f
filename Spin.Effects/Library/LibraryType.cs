using System;

namespace Spin.Analysis.Library;

/// <summary>A type of the class library, as far as the tables speak of it.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, without outer types and arity.</param>
internal sealed record LibraryType(string Namespace, string Name)
{
    /// <summary>Whether it is a struct.</summary>
    internal bool IsStruct { get; init; }

    /// <summary>Whether it is an interface.</summary>
    internal bool IsInterface { get; init; }

    /// <summary>Whether it is a delegate.</summary>
    internal bool IsDelegate { get; init; }

    /// <summary>Whether it is an array.</summary>
    internal bool IsArray { get; init; }

    /// <summary>Whether it is a string.</summary>
    internal bool IsString => this is { Namespace: "System", Name: "String" };

    /// <summary>Whether an object says the same for all its life.</summary>
    internal bool IsUnchanging =>
        IsDelegate || IsArray || this is { Namespace: "System", Name: "String" or "Object" or "Delegate" or "MulticastDelegate" or "ValueType" or "Enum" or "Array" } ||
        IsBelow("System.Collections.Frozen") || IsBelow("System.Collections.Immutable") ||
        Name is "Type" or "MemberInfo" or "SearchValues" or "Encoding" or "EqualityComparer" or "Comparer" or "StringComparer" or "Attribute";

    /// <summary>Whether it lies in a namespace or below it.</summary>
    internal bool IsBelow(string space) => Namespace == space || Namespace.Length > space.Length && Namespace[space.Length] == '.' && Namespace.StartsWith(space, StringComparison.Ordinal);
}
