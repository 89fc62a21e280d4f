using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>The contract that a declaration could have, so that all code in sight keeps to it.</summary>
internal static class InferredContracts
{
    /// <summary>The declaration behind which code of other assemblies may be, at the end of a path.</summary>
    /// <returns>Null where it is not in source.</returns>
    internal static ISymbol? FindDeclaration(Method callee, Witness witness, EffectEngine engine)
    {
        for (; witness.Next is { } next; witness = next)
        {
            callee = witness.Callee!;
        }

        if (callee.Assumed is not { Effect: Effect.Unknown } || !engine.Spindles.Declares(callee.Symbol.MethodKind == MethodKind.DelegateInvoke ? callee.Symbol.ContainingType : callee.Symbol))
        {
            return null;
        }

        return callee.Symbol.MethodKind == MethodKind.DelegateInvoke ? callee.Symbol.ContainingType : callee.Symbol.AssociatedSymbol ?? callee.Symbol;
    }

    /// <summary>Everything that the code in sight behind a declaration does, as <c>[Effects]</c> takes it.</summary>
    internal static string Write(ISymbol declaration, EffectEngine engine)
    {
        Effect effects = Effect.None;
        foreach (Method method in CodeBehind(declaration, engine))
        {
            Effect own = engine.Analysis.SummaryOf(method).Effects;
            effects |= (own & Starts.AllocatesOnce) != 0 ? own | Effect.Allocates : own;
            if (Recursions.Find(method, engine.Analysis, []) is not null)
            {
                effects |= Effect.Unbounded;
            }
        }

        Effect named = Effect.None;
        foreach (Effect effect in EffectContract.Checked)
        {
            named |= effects & effect & ~Effect.Unknown;
        }

        return EffectContract.Write(named);
    }

    private static IEnumerable<Method> CodeBehind(ISymbol declaration, EffectEngine engine)
    {
        if (declaration is INamedTypeSymbol type)
        {
            return engine.Analysis.TargetsOf(Method.Nobody, new CallTarget(CallKind.DelegateType, null, type));
        }

        List<Method> code = [];
        foreach (IMethodSymbol? method in declaration is IPropertySymbol property ? [property.GetMethod, property.SetMethod] : (IMethodSymbol?[])[declaration as IMethodSymbol])
        {
            foreach (IMethodSymbol found in method is null ? [] : engine.Targets.OverridesOf(method))
            {
                code.Add(engine.Symbols.Of(found));
            }
        }

        return code;
    }
}
