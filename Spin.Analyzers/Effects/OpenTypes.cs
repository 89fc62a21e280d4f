using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>
/// What other assemblies can put in the place of code that is called: their own implementation of an interface, their override, a
/// function of theirs. Of delegates and of the class library's interfaces it matters whether there is a way in, since everybody can make
/// one: a parameter of a member that is visible outside, something that can be set from there, a result of a call of another assembly.
/// </summary>
internal sealed class OpenTypes
{
    private readonly SpindleCompilation _spindles;
    private readonly HashSet<ISymbol> _entering = new(SymbolEqualityComparer.Default);

    internal OpenTypes(EffectEngine engine)
    {
        _spindles = engine.Spindles;
        foreach (INamedTypeSymbol type in engine.Targets.Types)
        {
            if (!SpindleCompilation.IsGenerated(type))
            {
                AddEntries(type);
            }
        }
    }

    /// <summary>Why another assembly's code may run where a member is called; null where it cannot.</summary>
    internal string? WhyOpen(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (ClassLibrary.Contains(type))
        {
            return type.TypeKind == TypeKind.Interface && _entering.Contains(type.OriginalDefinition) ? CauseKind.OpenInterface : null;
        }

        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _spindles.Contract.Assembly))
        {
            return null;
        }

        // What is declared elsewhere has its code there.
        string? seen = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _spindles.Compilation.Assembly) ? null : CauseKind.Unseen;
        return type.TypeKind == TypeKind.Interface ? (CanBeImplemented(type) ? CauseKind.OpenInterface : seen)
            : CanBeOverridden(method, type) ? CauseKind.OpenClass
            : seen;
    }

    /// <summary>Whether another assembly can supply a function of a delegate's type.</summary>
    internal bool IsOpenDelegate(INamedTypeSymbol type) => _entering.Contains(type.OriginalDefinition);

    /// <summary>Whether another assembly can set a member of a delegate type.</summary>
    internal static bool CanBeSet(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && Visibility.IsVisibleOutside(field),
        IPropertySymbol { SetMethod: { } setter } => Visibility.IsVisibleOutside(setter),
        IEventSymbol @event => Visibility.IsVisibleOutside(@event),
        _ => false,
    };

    private static bool CanBeImplemented(INamedTypeSymbol type)
    {
        if (!Visibility.IsVisibleOutside(type))
        {
            return false;
        }

        // An interface with a member that only this assembly sees is implemented here alone.
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsAbstract && member.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanBeOverridden(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (type.IsSealed || !Visibility.IsVisibleOutside(method))
        {
            return false;
        }

        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
            {
                return true;
            }
        }

        return false;
    }

    private void AddEntries(INamedTypeSymbol type)
    {
        bool isVisible = Visibility.IsVisibleOutside(type);
        if (isVisible && type.DelegateInvokeMethod is { } invoke)
        {
            // Whoever supplies the function supplies its result.
            Enter(invoke.ReturnType);
            foreach (IParameterSymbol parameter in invoke.Parameters)
            {
                Enter(parameter.Type);
            }

            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol method when isVisible && Visibility.IsVisibleOutside(method) || !method.ExplicitInterfaceImplementations.IsEmpty || IsHandler(method):
                    foreach (IParameterSymbol parameter in method.Parameters)
                    {
                        Enter(parameter.Type);
                    }

                    if (method.IsAbstract || method.IsVirtual || method.IsOverride)
                    {
                        Enter(method.ReturnType);
                    }

                    break;
                case IFieldSymbol field when isVisible && CanBeSet(field):
                    Enter(field.Type);
                    break;
            }
        }
    }

    // Whoever raises an event passes what it likes.
    private bool IsHandler(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && ContractTypes.FindAttribute(method, _spindles.Contract.Handles) is not null;

    private void Enter(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Enter(array.ElementType);
                break;
            case INamedTypeSymbol named when _entering.Add(named.OriginalDefinition):
                foreach (INamedTypeSymbol @interface in named.TypeKind == TypeKind.Interface || !named.IsSealed && named.TypeKind == TypeKind.Class && named.SpecialType != SpecialType.System_Object ? named.AllInterfaces : [])
                {
                    _ = _entering.Add(@interface.OriginalDefinition);
                }

                EnterArguments(named);
                break;
            case INamedTypeSymbol named:
                EnterArguments(named);
                break;
        }
    }

    private void EnterArguments(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            Enter(argument);
        }
    }
}
