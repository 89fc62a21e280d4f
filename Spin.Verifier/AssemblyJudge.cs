using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Symbols;

namespace Spin.Verifier;

/// <summary>Judges one assembly by every rule.</summary>
internal static class AssemblyJudge
{
    /// <summary>Why an assembly is refused; nothing where it is not.</summary>
    internal static List<Finding> Judge(LinkedAssembly assembly, IReadOnlyList<IBodyRule> rules)
    {
        using SourceLocator sources = SourceLocator.Open(assembly);
        ConcurrentBag<Finding> found = [];
        BodyRules bodies = new(rules);
        Parallel.ForEach(assembly.Types.ToArray(), type =>
        {
            foreach (DefinedMethod method in type.Methods)
            {
                foreach (BodyFinding finding in bodies.Judge(method))
                {
                    found.Add(new Finding(finding.Id, $"{method}: {finding.Message}", method.ToString(), finding.Offset, Locate(sources, method, finding.Offset)));
                }
            }
        });
        List<Finding> sorted = [.. found.OrderBy(static finding => finding, Comparer<Finding>.Create(Finding.Compare))];
        return sorted;
    }

    private static SourceLine? Locate(SourceLocator sources, DefinedMethod method, int offset) => sources.Find(method.Handle, offset);
}
