using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading.Tasks;
using Spin.Verifier.Api;
using Spin.Verifier.Concurrency;
using Spin.Verifier.Effects;
using Spin.Verifier.Flow;
using Spin.Verifier.Manifest;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Symbols;

namespace Spin.Verifier;

/// <summary>Judges one assembly by every rule.</summary>
/// <param name="types">The rules about the members that types declare.</param>
/// <param name="bodies">The rules about bodies, beyond their types.</param>
/// <param name="sharing">The rules about what the functions of a spindle share.</param>
/// <param name="effects">The effects of all that is judged.</param>
internal sealed class AssemblyJudge(IReadOnlyList<ITypeRule> types, BodyRules bodies, SharingRules sharing, ImageEffects effects)
{

    /// <summary>Why an assembly is refused; nothing where it is not.</summary>
    internal List<Finding> Judge(AssemblyUnderTest test)
    {
        LinkedAssembly assembly = test.Assembly;
        ConcurrentBag<RuleFinding> found = [];
        AddAll(found, assembly, () => [.. FileForm.Judge(assembly), .. NameRules.Judge(assembly), .. References.Judge(test), .. References.JudgeFriends(assembly), .. Attributes.Judge(test)]);
        Parallel.ForEach(assembly.Types.ToArray(), type => AddAll(found, assembly, () => JudgeType(type)));
        if (IsWhatItSeems(found))
        {
            // What bodies use has been judged in its place.
            AddAll(found, assembly, () => ResolutionRules.Judge(assembly));
        }

        if (IsWhatItSeems(found))
        {
            AddAll(found, assembly, () => ManifestRules.Judge(assembly));
        }

        if (IsWhatItSeems(found))
        {
            // Effects are those of code that is what it seems to be.
            AddAll(found, assembly, () => effects.Judge(assembly));
            AddAll(found, assembly, () => sharing.Judge(assembly));
        }

        if (found.IsEmpty)
        {
            return [];
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

    private static bool IsWhatItSeems(ConcurrentBag<RuleFinding> found) => found.All(static finding => ApiRuleIds.LeavesTypes(finding.Id));

    private List<RuleFinding> JudgeType(DefinedType type)
    {
        List<RuleFinding> found = [];
        AddFirst(found, type.FullName, type.Methods.IsEmpty ? default : type.Methods[0].Handle, () =>
        {
            TypeRules.Check(type);
            InheritanceRules.Check(type);
            foreach (ITypeRule rule in types)
            {
                found.AddRange(rule.Judge(type));
            }
        });
        foreach (DefinedMethod method in type.Methods)
        {
            string name = method.ToString();
            if (!AddFirst(found, name, method.Handle, () => MethodRules.Check(method)))
            {
                continue;
            }

            foreach (BodyFinding finding in bodies.Judge(method))
            {
                found.Add(new RuleFinding(finding.Id, finding.Message, name, method.Handle, finding.Offset));
            }
        }

        return found;
    }

    /// <returns>Whether the check found nothing.</returns>
    private static bool AddFirst(List<RuleFinding> found, string member, MethodDefinitionHandle method, Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (Refusal refusal)
        {
            found.Add(new RuleFinding(refusal.Id, refusal.Message, member, method));
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure))
        {
            found.Add(new RuleFinding(VerifierRules.Metadata, $"cannot be read: {failure.Message}", member));
        }

        return false;
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
