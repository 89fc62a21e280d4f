using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Constant = Spin.Analysis.Representation.Expressions.Constant;

namespace Spin.Analysis.Il;

/// <content>Variables, the evaluation stack, and what assignments do to the values on it.</content>
internal sealed partial class IlLowering
{
    private const int MaxSize = 128;

    private readonly ImmutableArray<Variable> _arguments;
    private readonly ImmutableArray<Variable> _locals;
    private readonly HashSet<Variable> _shared = [];
    private readonly HashSet<Variable> _ownMemory = [];
    private readonly HashSet<Variable> _foreignMemory = [];
    private readonly HashSet<Variable> _byReference = [];
    private readonly HashSet<Variable> _kept = [];
    private readonly Dictionary<Variable, Expression> _copies = [];
    private readonly List<Expression> _stack = [];
    private int _block;

    private List<Statement> Statements => _blocks[_block].Statements;

    private (ImmutableArray<Variable> Arguments, ImmutableArray<Variable> Locals) DeclareVariables()
    {
        MetadataReader reader = _method.Module.Reader;
        MethodDefinition definition = _method.Definition;
        MethodSignature<IlType> signature = definition.DecodeSignature(_method.Module.Types, null);
        ImmutableArray<Variable>.Builder arguments = ImmutableArray.CreateBuilder<Variable>();
        if (signature.Header.IsInstance)
        {
            arguments.Add(Variable.This);
        }

        Dictionary<int, Parameter> parameters = [];
        foreach (ParameterHandle handle in definition.GetParameters())
        {
            Parameter parameter = reader.GetParameter(handle);
            parameters[parameter.SequenceNumber - 1] = parameter;
        }

        for (int i = 0; i < signature.ParameterTypes.Length; i++)
        {
            IlType type = signature.ParameterTypes[i];
            bool isDescribed = parameters.TryGetValue(i, out Parameter parameter);
            string name = isDescribed ? reader.GetString(parameter.Name) : "argument " + i;
            Variable variable = new(VariableKind.Parameter, name, _program.Symbols.ShapeOf(type)) { IsReference = type.Kind == IlTypeKind.ByReference };
            arguments.Add(variable);
            if (type.Kind == IlTypeKind.ByReference && !(isDescribed && (parameter.Attributes & ParameterAttributes.In) != 0))
            {
                _ = _byReference.Add(variable);
            }
        }

        ImmutableArray<Variable>.Builder locals = ImmutableArray.CreateBuilder<Variable>();
        if (!_body.LocalSignature.IsNil)
        {
            foreach (IlType type in reader.GetStandaloneSignature(_body.LocalSignature).DecodeLocalSignature(_method.Module.Types, null))
            {
                int index = locals.Count;
                Variable variable = new(_temporaries.IsBetween(index) ? VariableKind.Temporary : VariableKind.Local, "local " + index, _program.Symbols.ShapeOf(type)) { IsReference = type.Kind == IlTypeKind.ByReference };
                locals.Add(variable);
                if (_temporaries.IsInside(index))
                {
                    _ = _kept.Add(variable);
                }
                else if (type.Kind == IlTypeKind.ByReference)
                {
                    _ = _shared.Add(variable);
                }
            }
        }

        ImmutableArray<Variable> all = [.. arguments, .. locals];
        foreach (int number in _lent.Shared)
        {
            _ = _shared.Add(all[number]);
        }

        foreach (int number in _lent.Foreign)
        {
            _ = _foreignMemory.Add(all[number]);
        }

        return (arguments.ToImmutable(), locals.ToImmutable());
    }

    // dup; add; dup; add … doubles an expression with each step: what has grown too large gets a name.
    private void Push(Expression value) => _stack.Add(value is AddressOf || value.Size <= MaxSize ? value : Keep(value));

    private VariableReference Keep(Expression value)
    {
        VariableReference kept = new(new Variable(VariableKind.Local, "kept", value.Type), value.Site);
        Statements.Add(new Statement(kept, value));
        return kept;
    }

    private Expression Pop()
    {
        if (_stack.Count == 0)
        {
            return new Opaque(TypeShape.Other, ImmutableArray<Expression>.Empty);
        }

        Expression value = _stack[_stack.Count - 1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private ImmutableArray<Expression> Pop(int count)
    {
        Expression[] values = new Expression[count];
        for (int i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return ImmutableArray.Create(values);
    }

    private static Variable VariableOf(ImmutableArray<Variable> variables, long index) =>
        index >= 0 && index < variables.Length ? variables[(int)index] : new Variable(VariableKind.Local, "?", TypeShape.Other);

    private void Load(Variable variable, Site site) =>
        Push(_copies.TryGetValue(variable, out Expression? copied) ? copied : new VariableReference(variable, site));

    // A call's result has a name, so that the call happens where it stands.
    private VariableReference Emit(Call call)
    {
        VariableReference result = new(new Variable(VariableKind.Temporary, "result", call.Type), call.Site);
        Statements.Add(new Statement(result, call));
        Forget(CanChange);
        return result;
    }

    private void Assign(Expression target, Expression value)
    {
        if (value is AddressOf && target is VariableReference { Variable: var alias } && _kept.Contains(alias))
        {
            _copies[alias] = value;
            return;
        }

        if (value is AddressOf)
        {
            Escape(value);
            value = new Opaque(value.Type, ImmutableArray<Expression>.Empty, value.Site);
        }

        if (MayHaveOtherNames(target))
        {
            ReadEarly();
        }

        NoteLent(value);
        Protect(target, value);
        Statements.Add(new Statement(target, value));
        foreach (Variable holder in new List<Variable>(_copies.Keys))
        {
            if (_copies[holder] is AddressOf)
            {
                continue;
            }

            if (After(_copies[holder], target, value) is { } after)
            {
                _copies[holder] = after;
            }
            else
            {
                _ = _copies.Remove(holder);
            }
        }

        if (target is VariableReference { Variable: var variable })
        {
            _ = _copies.Remove(variable);
            if ((IsCopy(value) || _kept.Contains(variable)) && !_shared.Contains(variable) && !Reads(value, target))
            {
                _copies[variable] = value;
            }

            NoteMemory(variable, value);
        }
    }

    // A value read before an assignment, in terms of what is there after it: after i = i + 1 the old value is i - 1, the assigned one i.
    private static Expression? After(Expression read, Expression target, Expression value)
    {
        if (ReferenceEquals(read, value))
        {
            return IsPlace(target) && !IsAnswer(value) ? target : read;
        }

        if (!Reads(read, target))
        {
            return read;
        }

        return value is Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Right: Constant } step && IsExactly(step.Left, target) && ReadsExactly(read, target)
            ? Undo(read, target, step.Operator == BinaryOperator.Add ? BinaryOperator.Subtract : BinaryOperator.Add, step.Right)
            : null;
    }

    // Values that a compiler keeps in a variable of its own until it needs them: what was read, called or compared.
    private static bool IsCopy(Expression value) => value is VariableReference { Variable.Kind: not VariableKind.Temporary } or FieldReference or Length ||
        (value is Constant ? value.Type.IsSpan : value.Type.IsBoolean);

    private void Forget(System.Predicate<Expression> changed)
    {
        List<Variable>? stale = null;
        foreach (KeyValuePair<Variable, Expression> copy in _copies)
        {
            if (copy.Value is not AddressOf && copy.Value.PartsAndSelf().Any(changed))
            {
                (stale ??= []).Add(copy.Key);
            }
        }

        stale?.ForEach(variable => _copies.Remove(variable));
    }

    // What lies on the stack was read before this assignment.
    private void Protect(Expression target, Expression value)
    {
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack[i] is AddressOf)
            {
                continue;
            }

            if (After(_stack[i], target, value) is { } after)
            {
                _stack[i] = after;
                continue;
            }

            _stack[i] = Keep(_stack[i]);
        }
    }

    private static bool IsPlace(Expression target) => target is VariableReference or FieldReference { Instance: null or VariableReference };

    // The answer of a call or comparison says more than the variable that holds it.
    private static bool IsAnswer(Expression value) => value.Type.IsBoolean;

    private static bool IsExactly(Expression expression, Expression place) => IsSamePlace(expression, place) && (expression, place) switch
    {
        (FieldReference { Instance: VariableReference first }, FieldReference { Instance: VariableReference second }) => first.Variable == second.Variable,
        (FieldReference first, FieldReference second) => first.Instance is null && second.Instance is null,
        _ => true,
    };

    private static bool ReadsExactly(Expression value, Expression place) => !value.PartsAndSelf().Any(part => IsSamePlace(part, place) && !IsExactly(part, place));

    private static Expression Undo(Expression value, Expression place, BinaryOperator inverse, Expression amount) => IsSamePlace(value, place)
        ? new Binary(inverse, value, amount, value.Type, site: value.Site)
        : value.Rebuild(part => Undo(part, place, inverse, amount));

    private static bool Reads(Expression value, Expression place) => value.PartsAndSelf().Any(part => IsSamePlace(part, place));

    // A field of whatever object may be the field of this one.
    private static bool IsSamePlace(Expression expression, Expression place) => (expression, place) switch
    {
        (VariableReference first, VariableReference second) => first.Variable == second.Variable,
        (FieldReference first, FieldReference second) => first.Field == second.Field,
        _ => false,
    };

    // A reference that lives on: nothing is known of the variable any more.
    private void Escape(Expression value)
    {
        if (!value.HasReference)
        {
            return;
        }

        foreach (Expression part in value.PartsAndSelf())
        {
            if (part is not AddressOf address)
            {
                continue;
            }

            NoteLentPlace(address.Place);
            Expression place = address.Place;
            while (place is FieldReference { Instance: { } instance })
            {
                place = instance;
            }

            if (place is VariableReference { Variable: { Kind: not VariableKind.This } variable })
            {
                _ = _shared.Add(variable);
                _ = _copies.Remove(variable);
            }

            Statements.Add(new Statement(null, address));
        }
    }

    // What is lent by reference is written by the call: whatever was read from it before has another value from now on.
    private void Lend(ImmutableArray<Expression> arguments, Expression? receiver)
    {
        foreach (Expression lent in receiver is null ? arguments : arguments.Add(new AddressOf(receiver)))
        {
            if (lent is not AddressOf { Place: VariableReference { Variable: { Kind: not VariableKind.This } variable } })
            {
                continue;
            }

            for (int i = 0; i < _stack.Count; i++)
            {
                if (_stack[i] is not AddressOf && _stack[i].PartsAndSelf().Any(part => part is VariableReference read && read.Variable == variable))
                {
                    _stack[i] = Keep(_stack[i]);
                }
            }

            if (_copies.TryGetValue(variable, out Expression? copied) && copied is not AddressOf)
            {
                _ = _copies.Remove(variable);
            }

            Forget(part => part is VariableReference read && read.Variable == variable);
        }
    }

    // What is written through a reference may be what was read under another name.
    private static bool MayHaveOtherNames(Expression target) => target switch
    {
        VariableReference { Variable: var variable } => variable.IsReference,
        FieldReference { Instance: VariableReference { Variable: { IsReference: true } } } => true,
        FieldReference { Field: { IsReference: true } or { IsOverlaid: true } } => true,
        FieldReference { Field.IsOfStruct: true, Instance: { } instance } => MayHaveOtherNames(instance),
        Opaque { IsReferred: true } => true,
        Opaque { IsElement: true, PartCount: > 0 } element => element.Part(0).Type.IsSpan,
        _ => false,
    };

    private static bool MayBeOther(Expression read) => CanChange(read) || read is VariableReference { Variable.IsReference: true };

    private static bool CanChange(Expression read) => read is FieldReference { Field: { IsReadOnly: false } or { IsReference: true } };

    private void ReadEarly()
    {
        Forget(MayBeOther);
        Name(MayBeOther);
    }

    // A field that was read before a call has that value after it, whatever the call does.
    private void NameFields() => Name(CanChange);

    private void Name(System.Predicate<Expression> changed)
    {
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack[i] is not AddressOf && _stack[i].PartsAndSelf().Any(changed))
            {
                VariableReference early = new(new Variable(VariableKind.Temporary, "early", _stack[i].Type), _stack[i].Site);
                Statements.Add(new Statement(early, _stack[i]));
                _stack[i] = early;
            }
        }
    }

    // What holds the function's own memory here and something else there may hold either.
    private void NoteMemory(Variable variable, Expression value)
    {
        if (IsOwnMemory(value))
        {
            _ = _ownMemory.Add(variable);
        }
        else if (value is not Constant)
        {
            _ = _foreignMemory.Add(variable);
        }
    }

    private bool IsOwnMemory(Expression? value) => value switch
    {
        Opaque { IsStackMemory: true } => true,
        VariableReference { Variable: var variable } => _ownMemory.Contains(variable) && !_foreignMemory.Contains(variable) && !_shared.Contains(variable),
        Conversion conversion => IsOwnMemory(conversion.Operand),
        Slice slice => IsOwnMemory(slice.Sequence),
        FieldReference { Instance: { } instance, Field: { IsStatic: false, IsOfStruct: true, IsReference: false } } => IsOwnMemory(instance),
        Opaque { IsElement: true, PartCount: > 0 } element => IsOwnMemory(element.Part(0)),
        _ => false,
    };

    private HashSet<int> NumbersOf(HashSet<Variable> variables)
    {
        HashSet<int> numbers = [];
        ImmutableArray<Variable> all = _arguments.AddRange(_locals);
        for (int i = 0; i < all.Length; i++)
        {
            if (variables.Contains(all[i]))
            {
                _ = numbers.Add(i);
            }
        }

        return numbers;
    }
}
