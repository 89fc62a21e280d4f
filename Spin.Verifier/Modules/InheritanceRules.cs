using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Modules;

/// <summary>Overrides fit what they override, and every member of an interface has an implementation that fits.</summary>
internal static class InheritanceRules
{
    /// <summary>Refuses a type.</summary>
    internal static void Check(DefinedType type)
    {
        Dictionary<(DefinedMethod Declaration, NamedType Owner), DefinedMethod> explicitly = ReadExplicit(type);
        foreach (DefinedMethod method in type.Methods)
        {
            if (method is { IsVirtual: true, IsStatic: false, IsNew: false } && !type.IsInterface)
            {
                CheckOverride(type, method);
            }
        }

        if (!type.IsInterface && !type.IsDelegate)
        {
            CheckInterfaces(type, explicitly);
        }
    }

    private static Dictionary<(DefinedMethod Declaration, NamedType Owner), DefinedMethod> ReadExplicit(DefinedType type)
    {
        Dictionary<(DefinedMethod, NamedType), DefinedMethod> found = [];
        MetadataReader reader = type.Assembly.Reader;
        foreach (MethodImplementationHandle handle in type.Implementations)
        {
            MethodImplementation row = reader.GetMethodImplementation(handle);
            MethodUse declaration = type.Assembly.Members.Method(row.MethodDeclaration);
            if (row.MethodBody.Kind != HandleKind.MethodDefinition ||
                type.Assembly.Members.Method(row.MethodBody).Definition is not { } body || !ReferenceEquals(body.Owner, type) ||
                declaration is not { Definition: { IsVirtual: true } declared, Owner: NamedType owner } || declared.IsStatic != body.IsStatic || !body.IsStatic && !body.IsVirtual)
            {
                throw Refusal.Types("names an override that is no method of its own, or of what is not virtual");
            }

            if (!IsAncestor(type, owner))
            {
                throw Refusal.Types($"overrides {declared}, which it does not inherit");
            }

            CheckVisible(type, declared);
            if (declared.IsFinal)
            {
                throw Refusal.Types($"{body.Name} overrides {declared}, which is final");
            }

            CheckFits(type, body, type.Self, declared, owner, allowsNarrowResult: AttributeReader.Has(reader, body.CustomAttributes, "System.Runtime.CompilerServices", "PreserveBaseOverridesAttribute"));
            if (!found.TryAdd((declared, owner), body))
            {
                throw Refusal.Types($"overrides {declared} twice");
            }
        }

        return found;
    }

    private static bool IsAncestor(DefinedType type, NamedType owner)
    {
        if (owner.Definition.IsInterface)
        {
            return type.AllInterfaces.Contains(owner) || type.IsInterface && owner.Equals(type.Self);
        }

        foreach (NamedType ancestor in Hierarchy.SelfAndBases(type.Self))
        {
            if (ancestor.Equals(owner))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckOverride(DefinedType type, DefinedMethod method)
    {
        for (NamedType? ancestor = type.Base; ancestor is not null; ancestor = Hierarchy.Base(ancestor))
        {
            foreach (DefinedMethod candidate in ancestor.Definition.MethodsNamed(method.Name))
            {
                if (!candidate.IsVirtual || candidate.IsStatic || !candidate.Shape.Substitute(ancestor.Arguments).IsSame(method.Shape))
                {
                    continue;
                }

                if (candidate.IsFinal)
                {
                    throw Refusal.Types($"{method.Name} overrides {candidate}, which is final");
                }

                CheckVisible(type, candidate);
                CheckFits(type, method, type.Self, candidate, ancestor, allowsNarrowResult: false);
                return;
            }
        }
    }

    private static void CheckVisible(DefinedType type, DefinedMethod declared)
    {
        if (!Visibility.CanSee(type, declared))
        {
            throw Refusal.Hidden($"overrides {declared}, which is not visible here");
        }
    }

    private static void CheckInterfaces(DefinedType type, Dictionary<(DefinedMethod Declaration, NamedType Owner), DefinedMethod> explicitly)
    {
        foreach (NamedType implemented in OwnInterfaces(type))
        {
            foreach (DefinedMethod declared in implemented.Definition.Methods)
            {
                if (!declared.IsVirtual || explicitly.ContainsKey((declared, implemented)))
                {
                    continue;
                }

                (DefinedMethod Method, NamedType Owner)? found = FindImplementation(type, declared, implemented);
                if (found is { } implementation)
                {
                    CheckFits(type, implementation.Method, implementation.Owner, declared, implemented, allowsNarrowResult: false);
                }
                else if (declared.IsAbstract && !IsImplementedBelow(type, declared, implemented))
                {
                    throw Refusal.Types($"does not implement {declared}");
                }
            }
        }
    }

    /// <summary>The interfaces that the type names itself, and those behind them: those of its base have been judged with it.</summary>
    private static HashSet<NamedType> OwnInterfaces(DefinedType type)
    {
        HashSet<NamedType> own = [];
        Stack<NamedType> open = new();
        foreach (InterfaceImplementationHandle handle in type.OwnInterfaces)
        {
            open.Push((NamedType)type.Assembly.Members.Type(type.Assembly.Reader.GetInterfaceImplementation(handle).Interface).Unmodified);
        }

        while (open.TryPop(out NamedType? next))
        {
            if (own.Add(next))
            {
                foreach (NamedType behind in Hierarchy.Interfaces(next))
                {
                    open.Push(behind);
                }
            }
        }

        return own;
    }

    private static (DefinedMethod Method, NamedType Owner)? FindImplementation(DefinedType type, DefinedMethod declared, NamedType implemented)
    {
        MethodShape shape = declared.Shape.Substitute(implemented.Arguments);
        foreach (NamedType candidate in Hierarchy.SelfAndBases(type.Self))
        {
            if (!ReferenceEquals(candidate.Definition, type) && FindExplicit(candidate, declared, implemented) is { } inherited)
            {
                return (inherited, candidate);
            }

            foreach (DefinedMethod method in candidate.Definition.MethodsNamed(declared.Name))
            {
                if (method.IsStatic == declared.IsStatic && (method.IsVirtual || method.IsStatic) &&
                    (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public &&
                    method.Shape.Substitute(candidate.Arguments).IsSame(shape))
                {
                    return (method, candidate);
                }
            }
        }

        return null;
    }

    private static DefinedMethod? FindExplicit(NamedType type, DefinedMethod declared, NamedType implemented)
    {
        LinkedAssembly assembly = type.Definition.Assembly;
        foreach (MethodImplementationHandle handle in type.Definition.Implementations)
        {
            MethodImplementation row = assembly.Reader.GetMethodImplementation(handle);
            MethodUse declaration = assembly.Members.Method(row.MethodDeclaration);
            if (ReferenceEquals(declaration.Definition, declared) && declaration.Owner.Substitute(type.Arguments, default).Equals(implemented))
            {
                return assembly.Members.Method(row.MethodBody).Definition;
            }
        }

        return null;
    }

    // By another interface that overrides it.
    private static bool IsImplementedBelow(DefinedType type, DefinedMethod declared, NamedType implemented)
    {
        foreach (NamedType other in type.AllInterfaces)
        {
            if (FindExplicit(other, declared, implemented) is { IsAbstract: false })
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckFits(DefinedType type, DefinedMethod method, NamedType methodOwner, DefinedMethod declared, NamedType declaredOwner, bool allowsNarrowResult)
    {
        MethodShape own = method.Shape.Substitute(methodOwner.Arguments);
        MethodShape expected = declared.Shape.Substitute(declaredOwner.Arguments);
        TypeRelations relations = new(type.Assembly.All.WellKnown, type, method);
        bool fits = own.IsSame(expected) || allowsNarrowResult && own.HasSameParameters(expected) && relations.IsReference(own.ReturnType.Unmodified) &&
            relations.IsReference(expected.ReturnType.Unmodified) && relations.IsObjectAssignable(own.ReturnType.Unmodified, expected.ReturnType.Unmodified);
        if (!fits)
        {
            throw Refusal.Types($"{method.Name} overrides {declared} with another signature");
        }

        for (int i = 0; i < method.Parameters.Length; i++)
        {
            CheckConstraints(method, method.Parameters[i], methodOwner, declared, declared.Parameters[i], declaredOwner);
        }

        MethodUse use = MethodUse.Of(method, methodOwner, []);
        MethodUse called = MethodUse.Of(declared, declaredOwner, []);
        string what = $"{method.Name} overrides {declared}";
        Signatures.RequireReadOnly(use, called, what);
        Signatures.RequireScopes(relations, use, 0, called, what);
    }

    // What the override counts on, every caller of what it overrides has promised.
    private static void CheckConstraints(
        DefinedMethod method, DefinedTypeParameter own, NamedType ownOwner, DefinedMethod declared, DefinedTypeParameter expected, NamedType expectedOwner)
    {
        bool isPromised = own.SpecialConstraints == expected.SpecialConstraints && own.IsUnmanaged == expected.IsUnmanaged;
        foreach (IlType constraint in own.Constraints)
        {
            IlType counted = constraint.Substitute(ownOwner.Arguments, default);
            bool isFound = false;
            foreach (IlType promised in expected.Constraints)
            {
                isFound |= promised.Substitute(expectedOwner.Arguments, default).Equals(counted);
            }

            isPromised &= isFound || counted.Equals(method.Owner.Assembly.All.WellKnown.Object);
        }

        if (!isPromised)
        {
            throw Refusal.Types($"{method.Name} counts on constraints of {own.Name} that {declared} does not promise");
        }
    }
}
