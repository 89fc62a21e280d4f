using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;

namespace Spin.EffectSummaries.Reading;

/// <content>Calls of a known function, and what is known of values after them.</content>
internal sealed partial class BodyReader
{
    private void CallDirect(Instance callee, Value[] arguments, bool returns)
    {
        string owner = callee.Method.Module.NameOf(callee.Method.Owner);
        if (_interpreter.Reviewed.Find(callee.Method) is { } fact)
        {
            Cause(fact.Effects, $"{owner}::{callee.Method.Name}");
            if (fact.Walks)
            {
                Walk();
            }

            foreach (Callback callback in fact.CallbacksOf(callee))
            {
                Back(callback);
            }

            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        if (_interpreter.Substitutions.IsRemoved(owner, callee.Method.Name) || NeverReturns(callee.Method))
        {
            _ends = true;
            return;
        }

        if (!callee.Method.HasBody)
        {
            Cause(Effect.Unknown, $"no IL: {owner}::{callee.Method.Name}");
            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        if (callee.IsTooDeep)
        {
            Cause(Effect.Unknown, $"ever deeper: {owner}::{callee.Method.Name}");
            Weaken(arguments);
            Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
            return;
        }

        // What an intrinsic's body says that calls itself is an instruction; what it writes it writes through references.
        if (callee.Method == _instance.Method && IsIntrinsic(callee.Method))
        {
            if (_parameters is [{ Kind: IlTypeKind.ByReference }, ..])
            {
                Store(arguments[0], Value.Of(OriginsOf(arguments)), isWhole: false);
            }

            Finish(returns, Value.Of(OriginsOf(arguments)));
            return;
        }

        Interpretation? body = _interpreter.Read(callee);
        Call call = new(callee, [.. arguments]);
        Note(result => result.Calls.Add(call));
        Weaken(arguments);
        if (body is { Returns: false })
        {
            // The compiler puts a body of its own in the place of one that only throws.
            if (IsIntrinsic(callee.Method))
            {
                Cause(Effect.Unknown, $"replaced: {owner}::{callee.Method.Name}");
                Finish(returns, Value.Of(OriginsOf(arguments) | Value.Shared));
                return;
            }

            _ends = true;
            return;
        }

        Finish(returns, body?.Result is { } known ? Map(known, arguments) : Value.Of(OriginsOf(arguments) | Value.Shared));
    }

    private void Finish(bool returns, Value result)
    {
        if (returns)
        {
            Push(result);
        }
    }

    // What a callee says of its arguments, in terms of what is passed.
    private Value Map(Value result, Value[] arguments) => result switch
    {
        ArgumentValue { Position: var position } => position < arguments.Length ? arguments[position] : Value.Of(Value.Shared),
        NumberValue or NullValue or TypeValue or FunctionValue => result,
        ExactValue exact => exact with { Origins = MapOrigins(exact.Origins, arguments) },
        BoxedValue boxed => boxed with { Origins = MapOrigins(boxed.Origins, arguments) },
        _ => Value.Of(MapOrigins(result.Origins, arguments)),
    };

    private long MapOrigins(long origins, Value[] arguments)
    {
        long mapped = origins & Value.Shared;
        for (int i = 0; i < arguments.Length; i++)
        {
            mapped |= (origins & (1L << i)) != 0 ? Through(arguments[i]) : 0;
        }

        return mapped;
    }

    // Through the address of a variable a callee may write whatever it was given.
    private void Weaken(Value[] arguments)
    {
        long origins = OriginsOf(arguments);
        foreach (Value argument in arguments)
        {
            switch (argument)
            {
                case LocalAddress { Local: var local } when _state.Locals[local] is not UnknownValue || (origins & ~_state.Locals[local].Origins) != 0:
                    _state.Locals[local] = Value.Of(_state.Locals[local].Origins | origins);
                    break;
                case ArgumentAddress { Position: var position } when _state.Arguments[position] is NumberValue or NullValue:
                    _state.Arguments[position] = Value.Of(origins);
                    break;
            }
        }
    }

    private long OriginsOf(Value[] values)
    {
        long origins = 0;
        foreach (Value value in values)
        {
            origins |= Through(value);
        }

        return origins;
    }

    private static bool NeverReturns(IlMethod method) =>
        IlAttributes.Has(method.Module, method.Definition.GetCustomAttributes(), "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute");

    private static bool IsIntrinsic(IlMethod method) =>
        IlAttributes.Has(method.Module, method.Definition.GetCustomAttributes(), "System.Runtime.CompilerServices.IntrinsicAttribute");
}
