using System;
using System.Collections.Generic;
using System.Reflection;

namespace Spin.Mutants;

/// <summary>The class that Stryker adds to a mutated assembly: it says which mutant is active, and notes those whose code is run.</summary>
internal sealed class MutantSwitch
{
    /// <summary>No mutant.</summary>
    internal const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly Func<IList<int>[]> _covered;

    internal MutantSwitch(Assembly mutated)
    {
        Type control = Array.Find(mutated.GetTypes(), static type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException($"'{mutated.GetName().Name}' was not mutated by Stryker.");
        _active = control.GetField("ActiveMutant")!;
        _capture = control.GetField("CaptureCoverage")!;
        _covered = control.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();
        Activate(None);
    }

    /// <summary>Whether the mutants whose code is run are noted; none is active meanwhile.</summary>
    internal void Capture(bool on) => _capture.SetValue(null, on);

    /// <summary>The mutants noted since the last call.</summary>
    internal IList<int> TakeCovered() => _covered()[0];

    /// <summary>Makes one mutant take the place of the code.</summary>
    internal void Activate(int mutant) => _active.SetValue(null, mutant);
}
