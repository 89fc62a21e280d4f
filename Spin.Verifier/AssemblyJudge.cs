using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using Spin.Verifier.Effects;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Symbols;

namespace Spin.Verifier;

/// <summary>Judges one assembly by every rule.</summary>
/// <param name="rules">The rules about bodies, beyond their types.</param>
internal sealed class AssemblyJudge(IReadOnlyList<IBodyRule> rules)
{
    private readonly BodyRules _bodies = new(rules);

    /// <summary>Why an assembly is refused; nothing where it is not.</summary>
    internal List<Finding> Judge(AssemblyUnderTest test)
    {
        LinkedAssembly assembly = test.Assembly;
        ConcurrentBag<RuleFinding> found = [];
        AddAll(found, assembly, () => [.. FileForm.Judge(assembly), .. References.Judge(test), .. Attributes.Judge(test)]);
        Parallel.ForEach(assembly.Types.ToArray(), type => JudgeType(test, type, found));
        if (found.IsEmpty)
        {
            // What bodies use has been judged in its place.
            AddAll(found, assembly, () => ResolutionRules.Judge(assembly));
        }

        if (found.IsEmpty)
        {
            // Effects are those of code that is what it seems to be.
            AddAll(found, assembly, () => EffectRules.Judge(test));
        }

        using SourceLocator sources = SourceLocator.Open(assembly);
        List<Finding> findings = [];
        foreach (RuleFinding finding in found)
        {
            findings.Add(new Finding(
                finding.Id, $"{finding.Member}: {finding.Message}", finding.Member, finding.Offset,
                finding.Method.IsNil ? null : sources.Find(finding.Method, finding.Offset)));
        }

        findings.Sort(Finding.Compare);
        return findings;
    }

    private void JudgeType(AssemblyUnderTest test, DefinedType type, ConcurrentBag<RuleFinding> found)
    {
        AddFirst(found, type, () =>
        {
            TypeRules.Check(test, type);
            InheritanceRules.Check(type);
        });
        foreach (DefinedMethod method in type.Methods)
        {
            try
            {
                MethodRules.Check(method);
            }
            catch (Refusal refusal)
            {
                found.Add(new RuleFinding(refusal.Id, refusal.Message, method.ToString(), method.Handle));
                continue;
            }
            catch (Exception failure) when (UnreadableMetadata.Is(failure))
            {
                found.Add(new RuleFinding(VerifierRules.Metadata, $"cannot be read: {failure.Message}", method.ToString()));
                continue;
            }

            foreach (BodyFinding finding in _bodies.Judge(method))
            {
                found.Add(new RuleFinding(finding.Id, finding.Message, method.ToString(), method.Handle, finding.Offset));
            }
        }
    }

    private static void AddFirst(ConcurrentBag<RuleFinding> found, DefinedType type, Action check)
    {
        try
        {
            check();
        }
        catch (Refusal refusal)
        {
            found.Add(new RuleFinding(refusal.Id, refusal.Message, type.FullName, type.Methods.IsEmpty ? default : type.Methods[0].Handle));
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure))
        {
            found.Add(new RuleFinding(VerifierRules.Metadata, $"cannot be read: {failure.Message}", type.Assembly.Name));
        }
    }

    private static void AddAll(ConcurrentBag<RuleFinding> found, LinkedAssembly assembly, Func<IEnumerable<RuleFinding>> judge)
    {
        try
        {
            foreach (RuleFinding finding in judge())
            {
                found.Add(finding);
            }
        }
        catch (Refusal refusal)
        {
            found.Add(new RuleFinding(refusal.Id, refusal.Message, assembly.Name));
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure))
        {
            found.Add(new RuleFinding(VerifierRules.Metadata, $"cannot be read: {failure.Message}", assembly.Name));
        }
    }
}
