using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>A spindle stands on the contract, on parts of the class library, and on the other spindles of its image.</summary>
internal static class References
{
    /// <summary>The contract's assembly, and its namespace.</summary>
    internal const string Contract = "Spin";

    private const string Kernel = "Spin.Kernel";
    private const string TestLibrary = "Spin.Testing";

    /// <summary>The parts of the class library that a kernel has, by the names under which programs refer to them.</summary>
    private static readonly FrozenSet<string> s_classLibrary = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "System.Runtime", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Numerics",
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.NonGeneric", "System.Collections.Specialized",
        "System.Linq", "System.Memory", "System.Numerics.Vectors", "System.ObjectModel", "System.ComponentModel", "System.ComponentModel.Primitives",
        "System.Diagnostics.Tools", "System.Diagnostics.Debug", "System.Text.Encoding.Extensions", "System.Text.Encodings.Web", "System.Threading",
        "System.Threading.Tasks", "System.Threading.Thread", "System.Console", "System.Private.CoreLib", "System.Private.Uri", "System.IO.Hashing");

    /// <summary>What an assembly refers to and must not.</summary>
    internal static IEnumerable<RuleFinding> Judge(AssemblyUnderTest test)
    {
        MetadataReader reader = test.Assembly.Reader;
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            string name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            if (name == Kernel && test.Role == AssemblyRole.Image)
            {
                // The tables bind the nucleus' own handlers through its public thunks; its other members are not visible.
                continue;
            }

            if (name is Kernel or TestLibrary)
            {
                yield return new RuleFinding(VerifierRules.Resolution, name == Kernel
                    ? $"refers to {Kernel}, the nucleus: a spindle reaches it through the services of its constructor only"
                    : $"refers to {TestLibrary}, which is for tests on the host", test.Assembly.Name);
            }
            else if (name != Contract && !s_classLibrary.Contains(name) && !test.Peers.ContainsKey(name))
            {
                yield return new RuleFinding(VerifierRules.Resolution, $"refers to {name}, which is neither the contract nor an allowed part of the class library nor part of this image", test.Assembly.Name);
            }
        }
    }

    /// <summary>Friends that an assembly must not make: whoever bears the name of the platform sees its internals.</summary>
    internal static IEnumerable<RuleFinding> JudgeFriends(LinkedAssembly assembly)
    {
        foreach (string friend in assembly.Friends)
        {
            if (IsReserved(assembly.All, friend))
            {
                yield return new RuleFinding("SPIN1010", $"makes a friend of whatever assembly takes the name {friend}, which is the platform's: remove the InternalsVisibleTo", assembly.Name);
            }
        }
    }

    /// <summary>Whether a name is taken: by the platform, or by one of those to which the platform shows its internals.</summary>
    internal static bool IsReserved(LinkedAssemblies all, string name) =>
        name is Contract or Kernel or TestLibrary || s_classLibrary.Contains(name) ||
        name.StartsWith("System.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Internal.", StringComparison.OrdinalIgnoreCase) ||
        name.ToUpperInvariant() is "SYSTEM" or "MSCORLIB" or "NETSTANDARD" or "WINDOWSBASE" ||
        IsFriend(all, Contract, name) || IsFriend(all, Kernel, name);

    private static bool IsFriend(LinkedAssemblies all, string platform, string name) => all.Find(platform) is { } assembly && assembly.Friends.Contains(name);
}
