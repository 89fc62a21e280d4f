using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spin.Verifier.Api;
using Spin.Verifier.Concurrency;
using Spin.Verifier.Domains;
using Spin.Verifier.Effects;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Resources;

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
        AssemblyJudge judge = CreateJudge(peers, new ImageEffects(all, () => new EffectGroups(all, peers).Find()));
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        bool[] isFirst = [.. assemblies.Select(assembly => !assembly.IsTrusted && seen.Add(assembly.Name))];

        // What several assemblies ask for, the class library above all, is read once and may be asked for by several threads.
        AssemblyVerdict[] verdicts = new AssemblyVerdict[assemblies.Count];
        Parallel.For(0, assemblies.Count, index =>
            verdicts[index] = new AssemblyVerdict(assemblies[index], assemblies[index].IsTrusted ? [] : Judge(all, judge, assemblies[index], peers, isFirst[index])));
        return verdicts;
    }

    /// <summary>The judge, with every rule.</summary>
    internal static AssemblyJudge CreateJudge(IReadOnlyDictionary<string, AssemblyRole> peers, ImageEffects effects)
    {
        Contract contract = new(peers);
        Immutability immutability = new(contract);
        VerifiedBodies bodies = new();
        ExposedInternals exposed = new(contract, immutability);
        return new AssemblyJudge(
            [new SpindleConstructors(), new StaticState(contract, immutability), new ClosedInterface(contract), new GivenRight(contract), exposed],
            new BodyRules(
            [
                new ApiRule(), new ViewRule(), new StaticWrites(contract, new DelegateState(contract, immutability)), new TableUse(contract),
                new ForeignCast(contract), new ForeignRaise(contract), new CapabilityLeak(contract), exposed,
                new ResourceRule(contract), new PayloadKept(contract, immutability),
            ],
            bodies),
            new SharingRules(bodies, contract),
            effects);
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
