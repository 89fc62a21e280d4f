using System;

namespace Spin.CodeFixes.Rules4000;

/// <summary>The services that a spindle's constructor asks for, and those that a fix adds.</summary>
internal sealed class ImportList
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool _primary;
    private readonly SyntaxTrivia _lineEnd;

    internal ImportList(ClassDeclarationSyntax spindle, SemanticModel model)
    {
        _primary = FindConstructor(spindle) is null;
        _lineEnd = Nodes.LineEnd(spindle.SyntaxTree.GetRoot());
        if (model.GetDeclaredSymbol(spindle) is not { } type)
        {
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            _ = _names.Add(member.Name);

            // A field or property of the service's type is known everywhere in the class.
            ITypeSymbol? kept = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
            if (kept is { TypeKind: TypeKind.Interface } && member.CanBeReferencedByName && !_known.ContainsKey(kept.Name))
            {
                _known.Add(kept.Name, member.Name);
            }
        }

        foreach (ParameterSyntax parameter in spindle.ParameterList?.Parameters ?? default)
        {
            _ = _names.Add(parameter.Identifier.ValueText);
            if (model.GetDeclaredSymbol(parameter)?.Type is { TypeKind: TypeKind.Interface } asked && !_known.ContainsKey(asked.Name))
            {
                _known.Add(asked.Name, parameter.Identifier.ValueText);
            }
        }
    }

    /// <summary>Whether the constructor stands in this part of the class, or can be written here.</summary>
    internal static bool CanExtend(ClassDeclarationSyntax spindle, SemanticModel model)
    {
        if (spindle.ParameterList is not null || FindConstructor(spindle) is not null)
        {
            return true;
        }

        if (model.GetDeclaredSymbol(spindle) is not { } type)
        {
            return false;
        }

        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name under which a service is known in the class, now or after the fix.</summary>
    internal string NameOf(string service)
    {
        if (!_known.TryGetValue(service, out string? name))
        {
            string parameter = char.ToLowerInvariant(service[1]) + service.Substring(2);
            name = _primary ? parameter : "_" + parameter;
            while (!_names.Add(name))
            {
                name += "Service";
            }

            _known.Add(service, name);
            _added.Add(service);
        }

        return name;
    }

    /// <summary>Adds the services to the class.</summary>
    internal ClassDeclarationSyntax AddTo(ClassDeclarationSyntax spindle)
    {
        if (_added.Count == 0)
        {
            return spindle;
        }

        if (FindConstructor(spindle) is { } constructor)
        {
            return AddTo(spindle, constructor);
        }

        if (spindle.ParameterList is { } present)
        {
            return spindle.WithParameterList(Extend(present));
        }

        ParameterListSyntax list = Extend(SyntaxFactory.ParameterList()).WithTrailingTrivia(spindle.Identifier.TrailingTrivia);
        return spindle.WithIdentifier(spindle.Identifier.WithTrailingTrivia()).WithParameterList(list);
    }

    // A parameter, a readonly field, and the assignment of one to the other.
    private ClassDeclarationSyntax AddTo(ClassDeclarationSyntax spindle, ConstructorDeclarationSyntax constructor)
    {
        ConstructorDeclarationSyntax extended = constructor.WithParameterList(Extend(constructor.ParameterList));
        List<StatementSyntax> assignments = [];
        List<MemberDeclarationSyntax> fields = [];
        foreach (string service in _added)
        {
            string field = _known[service];
            assignments.Add(SyntaxFactory.ParseStatement($"{field} = {ParameterName(service)};").WithTrailingTrivia(_lineEnd).Laid());
            fields.Add(SyntaxFactory.ParseMemberDeclaration($"private readonly Spin.{service} {field};")!
                .WithTrailingTrivia(_lineEnd)
                .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation).Laid());
        }

        if (extended.ExpressionBody is { } arrow)
        {
            assignments.Insert(0, SyntaxFactory.ExpressionStatement(arrow.Expression));
            extended = extended.WithExpressionBody(null).WithSemicolonToken(default).WithBody(SyntaxFactory.Block(assignments)).Laid();
        }
        else if (extended.Body is { } body)
        {
            extended = extended.WithBody(body.AddStatements([.. assignments]));
        }

        ClassDeclarationSyntax changed = spindle.ReplaceNode(constructor, extended);
        int after = changed.Members.LastIndexOf(static member => member is FieldDeclarationSyntax);
        return changed.WithMembers(changed.Members.InsertRange(after + 1, fields));
    }

    private ParameterListSyntax Extend(ParameterListSyntax list)
    {
        foreach (string service in _added)
        {
            TypeSyntax type = SyntaxFactory.ParseTypeName("Spin." + service).WithTrailingTrivia(SyntaxFactory.Space)
                .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
            list = list.AddParameters(SyntaxFactory.Parameter(SyntaxFactory.Identifier(ParameterName(service))).WithType(type)).Laid();
        }

        return list;
    }

    private string ParameterName(string service) => _primary ? _known[service] : _known[service].TrimStart('_');

    private static ConstructorDeclarationSyntax? FindConstructor(ClassDeclarationSyntax spindle)
    {
        foreach (MemberDeclarationSyntax member in spindle.Members)
        {
            if (member is ConstructorDeclarationSyntax constructor && Nodes.Has(constructor.Modifiers, SyntaxKind.PublicKeyword))
            {
                return constructor;
            }
        }

        return null;
    }
}
