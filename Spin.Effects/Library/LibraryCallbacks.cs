using System.Collections.Immutable;

namespace Spin.Analysis.Library;

/// <summary>
/// What members of the class library call back that have no body: the comparers that a type parameter's own members make up. Of all others
/// their IL tells, and delegates among the arguments are called by whoever gets them.
/// </summary>
internal static class LibraryCallbacks
{
    private const string Comparable = "System.IComparable`1";
    private const string Equatable = "System.IEquatable`1";
    private const string Object = "System.Object";

    /// <summary>What a member may call.</summary>
    internal static ImmutableArray<Callback> Of(LibraryMember member) => (member.Owner.Namespace, member.Owner.Name, member.Name) switch
    {
        ("System.Collections.Generic", "EqualityComparer", "Equals") => [Own(Equatable, "Equals"), Own(Object, "Equals") with { Unless = Equatable }],
        ("System.Collections.Generic", "EqualityComparer", "GetHashCode") => [Own(Object, "GetHashCode")],
        ("System.Collections.Generic", "Comparer", "Compare") => [Own(Comparable, "CompareTo"), Own("System.IComparable", "CompareTo") with { Unless = Comparable }],
        _ => [],
    };

    private static Callback Own(string owner, string name) => new(CallbackSource.TypeArgument, 0, owner, name);
}
