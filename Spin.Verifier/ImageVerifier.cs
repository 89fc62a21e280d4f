using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Verifier.Api;
using Spin.Verifier.Effects;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;

namespace Spin.Verifier;

/// <summary>Judges all that is linked into an image and does not belong to the platform.</summary>
public static class ImageVerifier
{
    /// <summary>Judges.</summary>
    /// <param name="platform">The contract, the kernel and the class library: trusted, and what everything is resolved against.</param>
    /// <param name="assemblies">The spindles, their libraries, and the image.</param>
    /// <returns>A verdict for each assembly, in their order.</returns>
    public static IReadOnlyList<AssemblyVerdict> Verify(IEnumerable<string> platform, IReadOnlyList<JudgedAssembly> assemblies)
    {
        using LinkedAssemblies all = new(platform.Concat(assemblies.Select(static assembly => assembly.Path)));
        Dictionary<string, AssemblyRole> peers = assemblies.DistinctBy(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static assembly => assembly.Name, static assembly => assembly.Role, StringComparer.OrdinalIgnoreCase);
        AssemblyJudge judge = new([new ApiRule(), new ViewRule()], new ImageEffects(all, () => new EffectGroups(all, peers).Find()));
        List<AssemblyVerdict> verdicts = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (JudgedAssembly assembly in assemblies)
        {
            verdicts.Add(new AssemblyVerdict(assembly, assembly.IsTrusted ? [] : Judge(all, judge, assembly, peers, isFirst: seen.Add(assembly.Name))));
        }

        return verdicts;
    }

    private static List<Finding> Judge(LinkedAssemblies all, AssemblyJudge judge, JudgedAssembly assembly, Dictionary<string, AssemblyRole> peers, bool isFirst)
    {
        string name = assembly.Name;
        try
        {
            if (!isFirst || References.IsReserved(all, name))
            {
                return [new Finding(VerifierRules.Names, $"{assembly.Path}: the name {name} is {(isFirst ? "the platform's" : "that of another assembly of this image")}: rename the project", name, -1, null)];
            }

            LinkedAssembly linked = all.Find(name)!;
            return !string.Equals(linked.Path, assembly.Path, StringComparison.Ordinal)
                ? [new Finding(VerifierRules.Names, $"{assembly.Path}: the name {name} belongs to {linked.Path}: rename the project", name, -1, null)]
                : judge.Judge(new AssemblyUnderTest(linked, assembly.Role, peers));
        }
        catch (Refusal refusal)
        {
            return [new Finding(refusal.Id, $"{name}: {refusal.Message}", name, -1, null)];
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure) || failure is IOException)
        {
            return [new Finding(VerifierRules.Metadata, $"{name}: cannot be read: {failure.Message}", name, -1, null)];
        }
    }
}
