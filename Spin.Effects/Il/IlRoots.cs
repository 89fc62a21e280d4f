using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Finds the handlers and guards of assemblies: those that attributes name, and those made into delegates to be installed.</summary>
internal sealed class IlRoots(IlProgram program)
{
    private const string Handles = "Spin.HandlesAttribute`1";

    private readonly Dictionary<Method, IlRoot> _roots = [];

    /// <summary>The handlers and guards of the judged assemblies.</summary>
    internal static IReadOnlyCollection<IlRoot> Find(IlProgram program)
    {
        IlRoots roots = new(program);
        foreach (IlModule module in program.Judged)
        {
            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                roots.AddDeclared(new IlMethod(module, handle));
            }

            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                roots.AddInstalled(new IlMethod(module, handle));
            }
        }

        return roots._roots.Values;
    }

    private void AddDeclared(IlMethod method)
    {
        foreach (CustomAttributeHandle handle in method.Definition.GetCustomAttributes())
        {
            CustomAttribute attribute = method.Module.Reader.GetCustomAttribute(handle);
            if (IlAttributes.TypeOf(method.Module, attribute) is not { Name: Handles, Arguments: [var type] } || IlEvent.Find(program, type) is not { } @event)
            {
                continue;
            }

            AddHandler(program.Symbols.Of(method), method.Name, @event);
            if (IlAttributes.NamedArgument(method.Module, attribute, "Guard") is string guard)
            {
                AddGuards(method, guard);
            }
        }
    }

    private void AddGuards(IlMethod handler, string name)
    {
        foreach (MethodDefinitionHandle handle in handler.Module.Reader.GetTypeDefinition(handler.Owner).GetMethods())
        {
            IlMethod candidate = new(handler.Module, handle);
            if (candidate.Name == name)
            {
                AddGuard(program.Symbols.Of(candidate), name);
            }
        }
    }

    private void AddInstalled(IlMethod method)
    {
        if (!method.HasBody)
        {
            return;
        }

        IlMember? function = null;
        foreach (IlInstruction instruction in IlReader.Read(method.Module.Image.GetMethodBody(method.Definition.RelativeVirtualAddress)))
        {
            if (function?.Definition is { } target && instruction.OpCode == ILOpCode.Newobj)
            {
                IlType type = program.Symbols.MemberOf(method.Module, instruction.Handle).Owner;
                Method described = program.Symbols.Of(target);
                if (described.HasBody && !_roots.ContainsKey(described))
                {
                    AddInstalled(described, type);
                }
            }

            function = instruction.OpCode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn ? program.Symbols.MemberOf(method.Module, instruction.Handle) : null;
        }
    }

    private void AddInstalled(Method function, IlType type)
    {
        if (IlEvent.Find(program, type) is { } @event)
        {
            AddHandler(function, function.Name, @event);
        }
        else if (IlEvents.IsGuard(program, type))
        {
            AddGuard(function, function.Name);
        }
    }

    private void AddHandler(Method method, string name, IlEvent @event)
    {
        string subject = @event.Level == Level.Strand
            ? $"Handler '{name}' ({@event.Name}, Strand level with restrictions)"
            : $"Handler '{name}' ({@event.Level} level)";
        _roots[method] = _roots.TryGetValue(method, out IlRoot? known)
            ? known with { Forbids = known.Forbids | @event.Forbids }
            : new IlRoot(method, subject, @event.Forbids, @event.Level);
    }

    private void AddGuard(Method method, string name) => _roots[method] = new IlRoot(method, $"Guard '{name}'", Levels.Forbidden(Level.Guard), Level.Guard);
}
