using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;

namespace Spin.Verifier.Effects;

/// <summary>
/// What handlers and guards do beyond computing a result, by the analyzers' own prover: SPIN2001 to SPIN2007 and SPIN3004. Assemblies
/// that can hand one another code are analysed together: a handler may be in one, what it calls in a second, and what installs it in a third.
/// </summary>
internal sealed class ImageEffects
{
    private readonly LinkedAssemblies _all;
    private readonly Func<IEnumerable<IReadOnlyList<LinkedAssembly>>> _find;
    private readonly ConcurrentDictionary<LinkedAssembly, IlModule> _modules = new();
    private readonly Lazy<Dictionary<LinkedAssembly, Lazy<ILookup<IlModule, RuleFinding>>>> _groups;

    /// <summary>Prepares the analysis; what is asked for is analysed.</summary>
    /// <param name="all">All that is linked.</param>
    /// <param name="find">Finds the groups of what is judged.</param>
    internal ImageEffects(LinkedAssemblies all, Func<IEnumerable<IReadOnlyList<LinkedAssembly>>> find)
    {
        _all = all;
        _find = find;
        _groups = new(FindGroups);
    }

    /// <summary>What the handlers and guards of an assembly do, and those that it installs.</summary>
    internal IEnumerable<RuleFinding> Judge(LinkedAssembly assembly) =>
        _groups.Value.TryGetValue(assembly, out Lazy<ILookup<IlModule, RuleFinding>>? group) ? group.Value[ModuleOf(assembly)] : [];

    private Dictionary<LinkedAssembly, Lazy<ILookup<IlModule, RuleFinding>>> FindGroups()
    {
        IReadOnlyList<LinkedAssembly>[] groups = [.. _find()];
        LinkedLibrary library = new(groups.SelectMany(static group => group)
            .SelectMany(assembly => assembly.Manifest.Bindings.Where(binding => binding.Assembly == assembly).Select(binding => (ModuleOf(assembly), binding.Handle)))
            .ToHashSet());
        Dictionary<LinkedAssembly, Lazy<ILookup<IlModule, RuleFinding>>> found = [];
        foreach (IReadOnlyList<LinkedAssembly> group in groups)
        {
            Lazy<ILookup<IlModule, RuleFinding>> judgement = new(() => Judge(group, library));
            foreach (LinkedAssembly assembly in group)
            {
                found.Add(assembly, judgement);
            }
        }

        return found;
    }

    private ILookup<IlModule, RuleFinding> Judge(IReadOnlyList<LinkedAssembly> group, LinkedLibrary library)
    {
        IlProgram program = new(group.Select(ModuleOf), name => _all.Find(name) is { } linked ? ModuleOf(linked) : null, library);
        return IlEffectRules.Judge(program).ToLookup(
            static violation => violation.Method.Module,
            static violation => new RuleFinding(violation.Id, violation.Message, violation.Method.ToString(), violation.Method.Handle, violation.Offset));
    }

    private IlModule ModuleOf(LinkedAssembly assembly) => _modules.GetOrAdd(assembly, static linked => new IlModule(linked.Image));
}
