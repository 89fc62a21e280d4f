using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Spin.Verifier.Api;
using Spin.Verifier.Effects;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Fuzz;

/// <summary>
/// Thousands of broken assemblies: none may break the verifier, and what it accepts of them may confuse no types.
/// <c>SPIN_FUZZ_COUNT</c> and <c>SPIN_FUZZ_SEED</c> make more and others of them.
/// </summary>
public sealed class FuzzTests
{
    private const int Bodies = 14_000;
    private const int Files = 6_000;

    /// <summary>Loading and running takes longer than verifying: the suite runs the first of those that are accepted.</summary>
    private const int Run = 600;

    private static readonly int s_seed = Number("SPIN_FUZZ_SEED", 20_251);
    private static readonly int s_times = Number("SPIN_FUZZ_COUNT", 1);

    [Fact]
    public void Changed_bodies_are_refused_or_confuse_no_types()
    {
        using Compiled subject = CompileSubject();
        Mutator mutator = new(File.ReadAllBytes(subject.Path));
        using LinkedAssemblies platform = new([.. Platform.ClassLibrary, Platform.Contract]);
        Random random = new(s_seed);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < Bodies * s_times; i++)
        {
            (byte[] file, string name) = mutator.Mutate(random);
            if (IsAccepted(platform, file, name))
            {
                if (accepted++ < Run * s_times)
                {
                    string? problem = RunOne(file, name);
                    if (problem is not null)
                    {
                        Assert.Fail($"mutant {i} of {name}, {Keep(file)}: {problem}");
                    }
                }
            }
            else
            {
                refused++;
            }
        }

        // Both happen, or the test shows nothing.
        Assert.True(accepted > Run / 2 && refused > Bodies / 2, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public void Changed_files_are_judged_without_a_crash()
    {
        using Compiled subject = CompileSubject();
        Mutator mutator = new(File.ReadAllBytes(subject.Path));
        using LinkedAssemblies platform = new([.. Platform.ClassLibrary, Platform.Contract]);
        Random random = new(s_seed);
        int refused = 0;
        for (int i = 0; i < Files * s_times; i++)
        {
            byte[] file = mutator.MutateAnywhere(random);
            try
            {
                using LinkedAssembly assembly = LinkedAssembly.Read(platform, new PEReader([.. file]), "Subject.dll");
                Dictionary<string, AssemblyRole> peers = new() { [assembly.Name] = AssemblyRole.Spindle };
                AssemblyJudge judge = ImageVerifier.CreateJudge(peers, new ImageEffects(platform, () => [[assembly]]));
                refused += judge.Judge(new AssemblyUnderTest(assembly, AssemblyRole.Spindle, peers)).Exists(IsSerious) ? 1 : 0;
            }
            catch (Exception failure) when (failure is Refusal || UnreadableMetadata.Is(failure))
            {
                // As ImageVerifier takes it: the file is refused.
                refused++;
            }
        }

        Assert.True(refused > 0 && refused < Files * s_times, $"{refused} refused");
    }

    // The subject has statics and public fields, which spindles have not, so that there is more to confuse.
    private static bool IsSerious(Finding finding) => finding.Id is not (VerifierRules.StaticState or VerifierRules.ExposedInternals);

    private static Compiled CompileSubject() => Compiled.Create("Subject", [File.ReadAllText(Path.Combine(Platform.Root, "tests", "Spin.Verifier.Tests", "Fuzz", "Subject.cs.txt"))]);

    private static bool IsAccepted(LinkedAssemblies platform, byte[] file, string name)
    {
        using LinkedAssembly assembly = LinkedAssembly.Read(platform, new PEReader(ImmutableArray.Create(file)), "Subject.dll");
        DefinedMethod method = assembly.FindType("Subject", "Methods")!.MethodsNamed(name).Single();
        return !new BodyRules([new ApiRule()], new VerifiedBodies()).Judge(method).Any();
    }

    private static string? RunOne(byte[] file, string name)
    {
        try
        {
            return Oracle.Run(file, name);
        }
        catch (Exception failure) when (failure is not StackOverflowException)
        {
            return failure.ToString();
        }
    }

    /// <summary>Keeps a mutant that shows something, to be looked at.</summary>
    private static string Keep(byte[] file)
    {
        string path = Path.Combine(Path.GetTempPath(), "spin-verifier-mutant.dll");
        File.WriteAllBytes(path, file);
        return path;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
