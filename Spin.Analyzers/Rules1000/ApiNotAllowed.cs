using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Rules4000;
using Spin.Policy;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1017: a part of the class library that is not on the list, where no other rule has a better word for it.</summary>
public sealed class ApiNotAllowed() : ForbiddenApiRule(Rules.SPIN1017_ApiNotAllowed)
{
    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles)
    {
        if (!ClassLibrary.Contains(member) || IsAnotherRules(member, spindles))
        {
            return null;
        }

        ApiVerdict verdict = ClassLibrary.Judge(member);
        return verdict.IsAllowed ? null : verdict.Remedy;
    }

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles)
    {
        if (!ClassLibrary.Contains(type) || UnsafeInterop.JudgeType(type) is not null || Reflection.IsReflection(type))
        {
            return null;
        }

        ApiVerdict verdict = ClassLibrary.Judge(type);
        return verdict.IsAllowed ? null : verdict.Remedy;
    }

    /// <summary>Whether a rule of its own speaks of a member.</summary>
    internal static bool IsAnotherRules(ISymbol member, SpindleCompilation spindles) =>
        member.ContainingType.Name == "NativeLibrary" || UnsafeApi.Refuses(member) || UnsafeInterop.Judge(member) is not null ||
        Reflection.Refuses(member, spindles.Types) || UninitializedObject.RefusesMember(member) || BackDoor.Refuses(member) ||
        UnmanagedConcurrency.Refuses(member) || AmbientApis.Find(member) is not null;
}
