using System;

namespace Spin.Verifier.Modules;

/// <summary>Namespaces in which compilers and kernel know types by name: nobody else declares any there.</summary>
internal static class ReservedNamespaces
{
    private static readonly string[] s_roots = ["System", "Internal", "Spin"];

    /// <summary>Whether a namespace is one of them or lies below one.</summary>
    internal static bool Contains(string space)
    {
        foreach (string root in s_roots)
        {
            if (space.StartsWith(root, StringComparison.Ordinal) && (space.Length == root.Length || space[root.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
