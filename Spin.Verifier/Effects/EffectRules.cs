using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Spin.Analysis.Il;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;

namespace Spin.Verifier.Effects;

/// <summary>What handlers and guards do beyond computing a result, by the analyzers' own prover: SPIN2001 to SPIN2005 and SPIN3004.</summary>
internal static class EffectRules
{
    private static readonly ConditionalWeakTable<LinkedAssembly, IlModule> s_modules = [];

    /// <summary>Judges the handlers and guards of an assembly, with what they call in the assemblies that it refers to.</summary>
    internal static IEnumerable<RuleFinding> Judge(AssemblyUnderTest test)
    {
        List<IlModule> judged = [];
        AddWithReferences(test, test.Assembly, judged);
        IlProgram program = new(judged, name => test.Assembly.All.Find(name) is { } linked ? ModuleOf(linked) : null, new IlClassLibrary());
        foreach (IlViolation violation in IlEffectRules.Judge(program))
        {
            yield return new RuleFinding(violation.Id, violation.Message, violation.Method.ToString(), violation.Method.Handle, violation.Offset);
        }
    }

    private static void AddWithReferences(AssemblyUnderTest test, LinkedAssembly assembly, List<IlModule> judged)
    {
        IlModule module = ModuleOf(assembly);
        if (judged.Contains(module))
        {
            return;
        }

        judged.Add(module);
        foreach (AssemblyReferenceHandle handle in assembly.Reader.AssemblyReferences)
        {
            string name = assembly.Reader.GetString(assembly.Reader.GetAssemblyReference(handle).Name);
            if (test.Peers.Contains(name) && test.Assembly.All.Find(name) is { } peer)
            {
                AddWithReferences(test, peer, judged);
            }
        }
    }

    private static IlModule ModuleOf(LinkedAssembly assembly) => s_modules.GetValue(assembly, static linked => new IlModule(linked.Image));
}
