using System.Collections.Immutable;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>The arguments and locals of a body, arguments first, and which of them are followed along the paths.</summary>
internal sealed class Variables
{
    private const int MostLocals = 4096;

    private readonly DefinedMethod _method;
    private readonly TypeRelations _relations;
    private readonly ImmutableArray<IlType> _types;
    private readonly int[] _slots;
    private readonly int _tracked;

    internal Variables(DefinedMethod method, TypeRelations relations, ImmutableArray<IlType> locals)
    {
        if (locals.Length > MostLocals)
        {
            throw Refusal.Metadata("the body has more variables than any program's");
        }

        _method = method;
        _relations = relations;
        ImmutableArray<IlType>.Builder types = ImmutableArray.CreateBuilder<IlType>();
        if (!method.IsStatic)
        {
            types.Add(method.Owner.IsValueType ? new ByRefType(method.Owner.Self) : method.Owner.Self);
        }

        foreach (IlType parameter in method.Shape.ParameterTypes)
        {
            types.Add(parameter.Unmodified);
        }

        ArgumentCount = types.Count;
        foreach (IlType local in locals)
        {
            ConstraintChecker.Check(relations, local);
            CheckVisible(local);
            types.Add(local.Unmodified);
        }

        _types = types.ToImmutable();
        _slots = new int[_types.Length];
        for (int i = 0; i < _types.Length; i++)
        {
            _slots[i] = IsTracked(i) ? _tracked++ : -1;
        }

        MethodUse self = MethodUse.Of(method, method.Owner.Self, []);
        Self = self;
    }

    /// <summary>The method inside itself.</summary>
    internal MethodUse Self { get; }

    /// <summary>How many of the variables are arguments.</summary>
    internal int ArgumentCount { get; }

    /// <summary>Whether there are locals.</summary>
    internal bool HasLocals => _types.Length > ArgumentCount;

    /// <summary>Whether the body is that of a constructor that must call its base's.</summary>
    internal bool IsConstructorOfClass => _method.IsConstructor && !_method.Owner.IsValueType;

    /// <summary>A variable's index.</summary>
    internal int Argument(long number) => number < ArgumentCount ? (int)number : throw Refusal.Types($"argument {number} is not there");

    /// <summary>A variable's index.</summary>
    internal int Local(long number) => number < _types.Length - ArgumentCount ? (int)number + ArgumentCount : throw Refusal.Types($"local variable {number} is not there");

    /// <summary>A variable's type.</summary>
    internal IlType Type(int variable) => _types[variable];

    /// <summary>The place of a variable that is followed; -1 for one that is not.</summary>
    internal int Slot(int variable) => _slots[variable];

    /// <summary>What the followed variables hold before the first instruction.</summary>
    internal StackValue[] Initial()
    {
        StackValue[] tracked = new StackValue[_tracked];
        for (int i = 0; i < _types.Length; i++)
        {
            if (_slots[i] >= 0)
            {
                tracked[_slots[i]] = i < ArgumentCount ? InitialArgument(i) : StackValues.Of(_types[i], _relations);
            }
        }

        return tracked;
    }

    private bool IsTracked(int variable) =>
        _types[variable] is ByRefType || _relations.IsRefStruct(_types[variable]) || variable == 0 && !_method.IsStatic;

    private StackValue InitialArgument(int variable)
    {
        StackValue value = StackValues.Of(_types[variable], _relations);
        if (variable == 0 && !_method.IsStatic)
        {
            return InitialReceiver(value);
        }

        ParameterTrait trait = Self.Trait(variable - (_method.IsStatic ? 0 : 1));
        bool isScoped = (trait & ParameterTrait.Scoped) != 0;
        if (value.Kind != StackKind.Address)
        {
            return value with { Scope = isScoped ? Scope.Frame : Scope.Caller };
        }

        bool isOut = (trait & ParameterTrait.Out) != 0;
        return value with
        {
            Scope = (trait & ParameterTrait.Unscoped) != 0 ? Scope.Caller : isScoped || isOut ? Scope.Frame : Scope.Return,
            Content = isOut ? Scope.Return : Scope.Caller,
            Mutability = (trait & ParameterTrait.ReadOnly) != 0 ? Mutability.ReadOnly : Mutability.Writable,
        };
    }

    private StackValue InitialReceiver(StackValue value)
    {
        if (value.Kind != StackKind.Address)
        {
            return value with { IsThis = true, IsUninitialized = _method.IsConstructor && _method.Owner.Base is not null };
        }

        bool isWritten = _method.IsConstructor || StackValues.IsInitAccessor(_method);
        return value with
        {
            IsThis = true,
            Scope = _method.ParameterTraits.IsUnscoped ? Scope.Return : Scope.Frame,
            Content = _method.IsConstructor ? Scope.Return : Scope.Caller,
            Mutability = _method.ParameterTraits.IsReadOnly && !isWritten ? Mutability.ReadOnly : Mutability.Writable,
        };
    }

    private void CheckVisible(IlType type)
    {
        if (!Visibility.CanSee(_method.Owner, type))
        {
            throw Refusal.Hidden($"{type} is not visible here");
        }
    }
}
