using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>Judges assemblies as the verifier does.</summary>
internal static class Judge
{
    /// <summary>What is found in an assembly by every rule, linked with the class library, the contract and others.</summary>
    internal static IReadOnlyList<Finding> Everything(string path, params string[] others) => Everything(path, AssemblyRole.Spindle, others);

    /// <summary>What is found in an assembly of a role.</summary>
    internal static IReadOnlyList<Finding> Everything(string path, AssemblyRole role, params string[] others) =>
        ImageVerifier.Verify([.. Platform.ClassLibrary, Platform.Contract], [new JudgedAssembly(path, role), .. others.Select(static other => new JudgedAssembly(other))])[0].Findings;

    /// <summary>What the types of bodies alone refuse.</summary>
    internal static IReadOnlyList<BodyFinding> Bodies(string path)
    {
        using LinkedAssemblies linked = new([path, .. Platform.ClassLibrary, Platform.Contract]);
        BodyRules rules = new([], new VerifiedBodies());
        List<BodyFinding> found = [];
        foreach (DefinedType type in linked.Find(Path.GetFileNameWithoutExtension(path))!.Types)
        {
            foreach (DefinedMethod method in type.Methods)
            {
                found.AddRange(rules.Judge(method));
            }
        }

        return found;
    }
}
