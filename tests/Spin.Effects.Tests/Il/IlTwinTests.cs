using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Il;
using Xunit;

namespace Spin.Analysis.Tests.Il;

/// <summary>What is refused in source is refused in IL under the same number, and what is accepted in source is accepted in IL.</summary>
public sealed class IlTwinTests
{
    public static TheoryData<string, OptimizationLevel> Accepted => Both(SourceCases.AcceptedFiles().Select(static path => Path.GetFileName(path)!));

    public static TheoryData<string, OptimizationLevel> Unbounded => Both(SourceCases.Read("Rules2000/UnboundedLoopTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> Bounded => Both(SourceCases.Read("Rules2000/UnboundedLoopTests.cs", "_DoesNotTrigger"));

    public static TheoryData<string, OptimizationLevel> Recursive => Both(SourceCases.Read("Rules2000/RecursionTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> NotRecursive => Both(SourceCases.Read("Rules2000/RecursionTests.cs", "_DoesNotTrigger"));

    // What an optimising compiler leaves out is not there to be refused.
    public static TheoryData<string> Allocating => [.. SourceCases.Read("Rules2000/AllocationTests.cs", "_Triggers")];

    public static TheoryData<string, OptimizationLevel> NotAllocating => Both(SourceCases.Read("Rules2000/AllocationTests.cs", "_DoesNotTrigger"));

    public static TheoryData<string, OptimizationLevel> Waiting => Both(SourceCases.Read("Rules2000/BlockingCallTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> NotWaiting => Both(SourceCases.Read("Rules2000/BlockingCallTests.cs", "_DoesNotTrigger"));

    public static TheoryData<string, OptimizationLevel> OverBudget => Both(SourceCases.Read("Rules2000/OverBudgetTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> WithinBudget => Both(SourceCases.Read("Rules2000/OverBudgetTests.cs", "_DoesNotTrigger"));

    public static TheoryData<string, OptimizationLevel> BrokenContracts => Both(SourceCases.Read("Rules2000/ContractBrokenTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> KeptContracts => Both(SourceCases.Read("Rules2000/ContractBrokenTests.cs", "_DoesNotTrigger"));

    // Everything that runs is in sight: what is open in source is closed here.
    public static TheoryData<string, OptimizationLevel> KnownCalls => Both(
        SourceCases.Read("Rules2000/UnknownCallTests.cs", "KnownCall_DoesNotTrigger").Concat(SourceCases.Read("Rules2000/UnknownCallTests.cs", "OpenCall_Triggers").Where(static text => !text.Contains("Effects.Unknown"))));

    public static TheoryData<string, OptimizationLevel> Impure => Both(SourceCases.Read("Rules3000/GuardPurityTests.cs", "_Triggers"));

    public static TheoryData<string, OptimizationLevel> Pure => Both(SourceCases.Read("Rules3000/GuardPurityTests.cs", "_DoesNotTrigger"));

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TypicalHandler_IsAccepted(string file, OptimizationLevel optimization)
    {
        string source = File.ReadAllText(SourceCases.AcceptedFiles().First(path => Path.GetFileName(path) == file));
        IReadOnlyList<IlViolation> found = Compiled.Judge(source, optimization);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Theory]
    [MemberData(nameof(Unbounded))]
    public void UnboundedLoop_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN2003", members, optimization);

    [Theory]
    [MemberData(nameof(Bounded))]
    public void BoundedLoop_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2003", members, optimization);

    [Theory]
    [MemberData(nameof(Recursive))]
    public void Recursion_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN2004", members, optimization);

    [Theory]
    [MemberData(nameof(NotRecursive))]
    public void NoRecursion_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2004", members, optimization);

    [Theory]
    [MemberData(nameof(Allocating))]
    public void Allocation_IsRefused(string members) => Refused("SPIN2001", members, OptimizationLevel.Debug);

    [Theory]
    [MemberData(nameof(NotAllocating))]
    public void NoAllocation_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2001", members, optimization);

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Waiting_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN2002", members, optimization);

    [Theory]
    [MemberData(nameof(NotWaiting))]
    public void NoWaiting_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2002", members, optimization);

    [Theory]
    [MemberData(nameof(OverBudget))]
    public void WorkBeyondTheBudget_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN2005", members, optimization);

    [Theory]
    [MemberData(nameof(WithinBudget))]
    public void WorkWithinTheBudget_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2005", members, optimization);

    [Theory]
    [MemberData(nameof(Impure))]
    public void ImpureGuard_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN3004", members, optimization);

    [Theory]
    [MemberData(nameof(Pure))]
    public void PureGuard_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN3004", members, optimization);

    [Theory]
    [MemberData(nameof(BrokenContracts))]
    public void BrokenContract_IsRefused(string members, OptimizationLevel optimization) => Refused("SPIN2007", members, optimization);

    [Theory]
    [MemberData(nameof(KeptContracts))]
    public void KeptContract_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2007", members, optimization);

    [Theory]
    [MemberData(nameof(KnownCalls))]
    public void KnownCall_IsAccepted(string members, OptimizationLevel optimization) => NotRefused("SPIN2006", members, optimization);

    private static void Refused(string id, string members, OptimizationLevel optimization) =>
        Assert.True(Compiled.Judge(Compiled.Spindle(members), optimization).Any(violation => violation.Id == id), members);

    private static void NotRefused(string id, string members, OptimizationLevel optimization)
    {
        IReadOnlyList<IlViolation> found = Compiled.Judge(Compiled.Spindle(members), optimization);
        Assert.True(found.All(violation => violation.Id != id), string.Join("\n", found) + "\n" + members);
    }

    private static TheoryData<string, OptimizationLevel> Both(IEnumerable<string> cases)
    {
        TheoryData<string, OptimizationLevel> data = [];
        foreach (string text in cases)
        {
            data.Add(text, OptimizationLevel.Release);
            data.Add(text, OptimizationLevel.Debug);
        }

        return data;
    }
}
