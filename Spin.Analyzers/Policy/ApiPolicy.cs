using System;
using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>
/// The class library as spindles may use it: what is not on the list is refused. A member is on it when it needs no operating system, no
/// native library and no runtime service that the kernel lacks, reaches no memory but its arguments', and shares nothing between domains.
/// The rules (SPIN1017) and the verifier of compiled spindles read this same table; it knows names only, no compiler and no metadata.
/// </summary>
/// <remarks>
/// A line is <c>Type</c> (all members), <c>Type: A B</c> (these), <c>Type: -A -B</c> (all but these) or <c>!Type</c> (none), followed by
/// <c>= what to use instead</c>. <c>[Namespace]</c> begins a namespace; <c>[Namespace *]</c> allows all of it. Properties and events are
/// named as in source, without <c>get_</c> and <c>add_</c>; constructors are <c>.ctor</c>.
/// </remarks>
internal static partial class ApiPolicy
{
    private const string AnyException = "Exception";

    private static readonly Dictionary<string, ApiSpace> s_spaces = Read(SystemTable, CollectionsTable, RuntimeTable, TextTable);

    // Vector types have them under these names; all take an address or a reference and a count that nobody checks.
    private static readonly HashSet<string> s_unchecked = new(StringComparer.Ordinal)
    {
        "LoadUnsafe", "StoreUnsafe", "LoadAligned", "LoadAlignedNonTemporal", "StoreAligned", "StoreAlignedNonTemporal", "Load", "Store",
    };

    /// <summary>The namespaces with lines of their own.</summary>
    internal static IEnumerable<ApiSpace> Spaces => s_spaces.Values;

    /// <summary>Judges a member of the class library.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="type">Its outermost type, without the number of type parameters.</param>
    /// <param name="member">Its name in source; empty to ask for the type itself, as for members of nested types.</param>
    internal static ApiVerdict Judge(string space, string type, string member)
    {
        if (!s_spaces.TryGetValue(space, out ApiSpace? list))
        {
            return Refused(NearestSpace(space));
        }

        if (member.EndsWith("Async", StringComparison.Ordinal))
        {
            return Refused("the member that does not end in Async, on a strand");
        }

        if (s_unchecked.Contains(member) && type.StartsWith("Vector", StringComparison.Ordinal))
        {
            return Refused("Create or CopyTo with a span");
        }

        if (list.Find(type) is { } entry)
        {
            return entry.Allows(member) ? Allowed : Refused(
                entry.Remedy ?? (entry.FindNearest(member) is { } nearest ? $"{type}.{nearest}" : list.Remedy));
        }

        return list.AllowsAll || type.EndsWith(AnyException, StringComparison.Ordinal) && member != "TargetSite"
            ? Allowed
            : Refused(list.FindNearest(type) is { } near ? near + ", or another type of this namespace that is on the list" : list.Remedy);
    }

    private static ApiVerdict Allowed => new(true, "");

    private static ApiVerdict Refused(string remedy) => new(false, remedy);

    private static string NearestSpace(string space)
    {
        for (int end = space.LastIndexOf('.'); end > 0; end = space.LastIndexOf('.', end - 1))
        {
            if (s_spaces.TryGetValue(space.Substring(0, end), out ApiSpace? list))
            {
                return list.Remedy;
            }
        }

        return ApiSpace.Default;
    }

    private static Dictionary<string, ApiSpace> Read(params string[] tables)
    {
        Dictionary<string, ApiSpace> spaces = new(StringComparer.Ordinal);
        foreach (string table in tables)
        {
            ApiSpace? current = null;
            foreach (string line in table.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line[0] == '[')
                {
                    current = ApiSpace.Parse(line);
                    spaces.Add(current.Name, current);
                }
                else
                {
                    current!.Add(line);
                }
            }
        }

        return spaces;
    }
}
