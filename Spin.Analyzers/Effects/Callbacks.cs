using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Library;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>What the class library calls back of the code that calls it: the parameters of its summaries, filled in with what a call passes.</summary>
internal sealed class Callbacks(EffectEngine engine)
{
    /// <summary>The calls that a call of the class library makes.</summary>
    /// <param name="summary">What the member does.</param>
    /// <param name="written">The member with its type arguments, as the call has it.</param>
    /// <param name="receiver">The object, as it is written.</param>
    /// <param name="arguments">The arguments.</param>
    internal IEnumerable<CallTarget> Of(MemberSummary summary, IMethodSymbol written, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (Callback callback in summary.Callbacks)
        {
            // Delegates are charged where they are made.
            if (callback is { Owner: null, Source: not CallbackSource.Receiver })
            {
                continue;
            }

            foreach (IMethodSymbol? member in MembersOf(callback))
            {
                Method? method = member is null ? null : engine.Symbols.Of(member);
                ITypeSymbol? type = callback.Source switch
                {
                    CallbackSource.Receiver => receiver?.Type as INamedTypeSymbol ?? written.ContainingType,
                    CallbackSource.Argument => TypeOf(arguments, callback.Position),
                    CallbackSource.MethodArgument => callback.Position < written.TypeArguments.Length ? written.TypeArguments[callback.Position] : null,
                    _ => callback.Position < written.ContainingType.TypeArguments.Length ? written.ContainingType.TypeArguments[callback.Position] : null,
                };
                if (type is not null)
                {
                    yield return new CallTarget(callback.Source == CallbackSource.Receiver ? CallKind.Given : CallKind.Constrained, method, type) { Unless = callback.Unless };
                }
            }
        }
    }

    private IEnumerable<IMethodSymbol?> MembersOf(Callback callback)
    {
        if (callback.Owner is null)
        {
            yield return null;
            yield break;
        }

        foreach (ISymbol member in engine.Spindles.Types.Find(callback.Owner)?.GetMembers(callback.Name) ?? [])
        {
            if (member is IMethodSymbol { IsStatic: false } method && (method.IsVirtual || method.IsAbstract))
            {
                yield return method;
            }
        }
    }

    private static ITypeSymbol? TypeOf(ImmutableArray<IArgumentOperation> arguments, int position)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == position)
            {
                IOperation value = Conversions.UnwrapTyped(argument.Value);
                return value.ConstantValue is { HasValue: true, Value: null } ? null : value.Type;
            }
        }

        return null;
    }
}
